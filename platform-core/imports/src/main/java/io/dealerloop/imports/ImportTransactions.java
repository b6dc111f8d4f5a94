package io.dealerloop.imports;

import io.dealerloop.kernel.StoreDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A transaction inside the store for each piece of an import's work, which is far too long for one. */
@ApplicationScoped
class ImportTransactions implements ImportRun.Transactions {

    @Inject
    private StoreDatabase database;

    @Override
    @Transactional
    public <T> T in(StoreDatabase.Work<T> work) {
        return database.jdbc(work);
    }
}
