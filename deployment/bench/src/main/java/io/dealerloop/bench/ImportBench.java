package io.dealerloop.bench;

import java.util.List;

/** Loads exports through the API, into stores that have no customer yet. */
final class ImportBench {

    /** How many empty stores it needs: a model, those measured, those for the bare loop, and one for the large file. */
    static final int STORES = 8;

    private final Stage stage;

    ImportBench(Stage stage) {
        this.stage = stage;
    }

    List<Result> measure() {
        Say.step("Imports into " + stage.importStores().size() + " stores");
        return List.of();
    }
}
