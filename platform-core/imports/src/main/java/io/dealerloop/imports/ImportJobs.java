package io.dealerloop.imports;

import io.dealerloop.customers.CustomerIntake;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Origin;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import io.dealerloop.visits.DeliveriesChanged;
import io.dealerloop.visits.DeliveryUse;
import io.dealerloop.visits.ExportWords;
import io.dealerloop.visits.ServiceKindWords;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does the long work of imports in the background, in the name of whoever started it, and takes up what a crash left. */
@ApplicationScoped
class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportTransactions transactions;

    @Inject
    private PlatformDatabase platform;

    @Inject
    private Stores stores;

    @Inject
    private BusinessClock clock;

    @Inject
    private Events events;

    @Inject
    private Audit audit;

    @Inject
    private GivingWay others;

    @Inject
    private UploadedFiles files;

    @Inject
    private ServiceKindWords serviceKinds;

    @Inject
    private ExportWords exportWords;

    @Inject
    @Any
    private Instance<DeliveryUse> uses;

    @Inject
    @ConfigProperty(name = "dealerloop.node", defaultValue = "local")
    private String node;

    /** A long piece of work. */
    @FunctionalInterface
    private interface Work {
        void on(ImportRun run) throws IOException;
    }

    void check(UUID id) {
        start(id, ImportRun::check);
    }

    void load(UUID id) {
        start(id, run -> {
            run.load();
            transactions.in(connection -> {
                ImportBook book = new ImportBook(connection, Tenants.current());
                ImportRecord record = book.find(id);
                new CustomerIntake(connection, Tenants.current(), now()).queue(id, record.fileName(), record.changesWait());
                book.loadedAll(id, now());
                events.publish(new DeliveriesChanged(id));
                audit.record("imports.load", "import", id, Map.of());
                return null;
            });
            files.forget(Tenants.current(), id);
        });
    }

    void undo(UUID id) {
        start(id, run -> undoNow(id));
    }

    private void undoNow(UUID id) {
        try {
            transactions.in(connection -> {
                new ImportUndo(connection, context(), id, deliveryUses()).undo();
                events.publish(new DeliveriesChanged(id));
                audit.record("imports.undo", "import", id, Map.of());
                return null;
            });
        } catch (IllegalStateException failure) {
            if (failure.getCause() instanceof SQLException sql && "23503".equals(sql.getSQLState())) {
                throw Problem.refused("导入的数据已被其他记录使用。", "Other records are built on the imported data.");
            }
            throw failure;
        }
    }

    List<DeliveryUse> deliveryUses() {
        return uses.stream().toList();
    }

    /** With the core's own words alone: for work that reads no file. */
    StoreContext context() {
        return context(ImportMapping.NONE, KnownHeadings.CORE);
    }

    private StoreContext context(ImportMapping words, KnownHeadings headings) {
        Store store = stores.current();
        StoreSettings settings = stores.settings();
        return new StoreContext(store.id(), settings.zone(), new HashSet<>(List.of(store.name(), store.code(), settings.contact().signature())),
                settings.contact().areaCode().orElse(null), headings, serviceKinds.kinds(words), now());
    }

    private void start(UUID id, Work work) {
        TenantId tenant = Tenants.current();
        Actor actor = Actor.current();
        begun(tenant, id);
        Origin origin = Origin.current();
        executor.execute(() -> Actor.runAs(actor, () -> Origin.runAs(origin, () -> {
            Tenants.runAs(tenant, () -> run(id, work));
            return null;
        })));
    }

    private void run(UUID id, Work work) {
        TenantId tenant = Tenants.current();
        try (GivingWay.Turn turn = others.turn()) {
            // Once for the whole file, and outside of any transaction, for plugins are asked.
            ImportMapping words = exportWords.ofCurrentStore();
            KnownHeadings headings = KnownHeadings.of(words);
            work.on(new ImportRun(transactions, () -> context(words, headings), turn::rest, id, files.path(tenant, id)));
        } catch (Problem refused) {
            fail(id, refused.detail());
        } catch (FileRefused refused) {
            fail(id, refused.why());
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.SEVERE, "Import " + id + " of store " + tenant + " failed", failure);
            fail(id, Text.of("处理时发生意外错误，数据未受损，可重试。编号 " + id, "Something unexpected happened; nothing is lost, try again. Reference " + id));
        } finally {
            ended(tenant, id);
        }
    }

    private void fail(UUID id, Text why) {
        transactions.in(connection -> {
            ImportBook book = new ImportBook(connection, Tenants.current());
            // Taking back is all or nothing: it failed, so the import is as loaded as it was.
            ImportState state = book.find(id).state() == ImportState.UNDOING ? ImportState.LOADED : ImportState.FAILED;
            book.end(id, state, why);
            return null;
        });
    }

    /** Marks what a stopped node was working on, so that people can go on with it. */
    void takeUp() {
        List<UnderWay.Left> left = platform.jdbc(connection -> new UnderWay(connection).left(node));
        for (UnderWay.Left one : left) {
            Actor.runAs(Actor.SYSTEM, () -> {
                Tenants.runAs(one.tenant(), () -> interrupted(one.id()));
                return null;
            });
            ended(one.tenant(), one.id());
        }
    }

    private void interrupted(UUID id) {
        transactions.in(connection -> {
            new ImportBook(connection, Tenants.current()).interrupted(id);
            return null;
        });
    }

    private void begun(TenantId tenant, UUID id) {
        platform.jdbc(connection -> {
            new UnderWay(connection).begun(tenant, id, node);
            return null;
        });
    }

    private void ended(TenantId tenant, UUID id) {
        platform.jdbc(connection -> {
            new UnderWay(connection).ended(tenant, id);
            return null;
        });
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
