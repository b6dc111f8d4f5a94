package io.dealerloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import io.dealerloop.migrate.Migrate;
import liquibase.exception.LiquibaseException;

/** PostgreSQL, mail, Keycloak and the platform together, in the order their needs ask for. */
final class LocalStack implements AutoCloseable {

    private static final long SPACE_NEEDED = 2L << 30;

    private final Home home;
    private final Options options;
    private final Path source;
    private final LocalPostgres postgres;
    private final LocalMail mail;
    private final LocalKeycloak keycloak;
    private final LocalPlatform platform;
    private volatile boolean closed;

    LocalStack(Home home, Options options, Path source) {
        this.home = home;
        this.options = options;
        this.source = source;
        this.postgres = new LocalPostgres(home, options.ports().postgres(), Map.of());
        this.mail = new LocalMail(home.mail(), options.ports().smtp());
        this.keycloak = new LocalKeycloak(home, options.ports(), source.resolve("deployment/keycloak/dealerloop-realm.json"));
        this.platform = new LocalPlatform(home, options.ports(), source.resolve("platform-core/server/target/dealerloop.war"),
            options.clock() == null ? Map.of()
                : Map.of("dealerloop.clock.adjustable", "true", "dealerloop.clock.start", options.clock().toString()));
    }

    void start() {
        for (String name : new String[] {LocalPlatform.NAME, LocalKeycloak.BUILD_NAME, LocalKeycloak.NAME, LocalPostgres.NAME}) {
            Child.endOrphan(home, name);
        }
        options.ports().requireFree();
        if (options.reset()) {
            Progress.step("Forgetting the old data ...");
            home.forgetData();
        }
        requireSpace();
        unlessClosed(mail::start);
        PluginFolder.fill(source.resolve("plugins"), home.plugins());
        LocalRepository.fill(source, home.repository());
        Progress.step("Starting PostgreSQL ...");
        CompletableFuture<Path> built = CompletableFuture.supplyAsync(keycloak::build);
        unlessClosed(postgres::start);
        postgres.dropUnlessComplete("keycloak");
        postgres.ensureDatabase("keycloak", home.secrets().of("keycloak-database"));
        await(built);
        Progress.step("Starting Keycloak and bringing the schema up to date ...");
        unlessClosed(keycloak::launch);
        migrate();
        Progress.step("Starting the platform ...");
        unlessClosed(() -> platform.launch(postgres.access()));
        keycloak.awaitReady().alignRealm();
        postgres.markComplete("keycloak");
        platform.awaitReady();
        Progress.step("The platform is ready.");
    }

    /** Applies the tenants and, the first time, loads the sample. */
    void fill() {
        Demo demo = new Demo(platform.url(), keycloak, home.secrets(), source.resolve("tenants"));
        Progress.step("Applying the tenants ...");
        report(demo.applyTenants());
        if (options.sample()) {
            new SampleLoad(demo, home.root().resolve("sample")).run();
        }
    }

    private void report(List<String> changes) {
        Path log = home.logs().resolve("tenants.log");
        try {
            Files.write(log, changes);
        } catch (IOException e) {
            throw new StartFailure("The file " + log + " could not be written: " + e.getMessage(), e);
        }
        if (changes.size() <= 8) {
            changes.forEach(change -> Progress.step("  " + change));
        } else {
            Progress.step("  " + changes.size() + " changes, listed in " + log);
        }
    }

    List<String> summary() {
        return Summary.lines(platform.url(), home, source.resolve("tenants"));
    }

    /** A stop may come while the start still goes on: nothing is started behind its back. */
    private synchronized void unlessClosed(Runnable launch) {
        if (closed) {
            throw new StartFailure("The start was interrupted.");
        }
        launch.run();
    }

    void onChildExit(Runnable action) {
        for (Child child : new Child[] {platform.server(), keycloak.server(), postgres.server()}) {
            child.onExit(action);
        }
    }

    private void migrate() {
        try {
            int changes = new Migrate(postgres.access()).run();
            if (changes > 0) {
                Progress.step("Schema updated: " + changes + " changes.");
            }
        } catch (SQLException | LiquibaseException e) {
            throw new StartFailure("The schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private void requireSpace() {
        try {
            long free = Files.getFileStore(home.run()).getUsableSpace();
            if (free < SPACE_NEEDED) {
                throw new StartFailure("Only " + (free >> 20) + " MB of disk are free for " + home.root() + "; free "
                    + (SPACE_NEEDED >> 20) + " MB first.");
            }
        } catch (IOException e) {
            throw new StartFailure("The disk space of " + home.root() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> T await(CompletableFuture<T> work) {
        try {
            return work.get();
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw new StartFailure("The start failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        platform.close();
        keycloak.close();
        mail.close();
        postgres.close();
    }
}
