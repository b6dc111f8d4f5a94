package io.dealerloop.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bench command. */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Path source = Path.of(System.getProperty("dealerloop.source", ".")).toAbsolutePath().normalize();
        if (options.wants("plugins") || options.wants("days")) {
            Report report = new Report(options, source);
            report.say(Plugins.measure(source, options));
            report.finish();
            return;
        }
        try (Stage stage = new Stage(options, source, options.wants("chaos") ? Chaos.SETTINGS : Map.of())) {
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            stage.start();
            Report report = new Report(options, source);
            measure(stage, report);
            report.finish();
        } catch (io.dealerloop.local.StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Stage stage, Report report) throws Exception {
        Options options = stage.options;
        Opening opening = new Opening(stage);
        Reading reading = new Reading(stage);
        Recording recording = new Recording(stage);
        Say.step("Warming up");
        opening.warmUp(stage.warmUpStores());
        if (options.wants("open")) {
            report.add(opening.measure());
        } else {
            opening.warmUp(options.worksTheLists() ? stage.platformStores() : stage.platformStores().subList(0, Options.PEOPLE));
        }
        stage.people.signIn();
        reading.warmUp(options.warmUp().dividedBy(2));
        recording.warmUp(options.warmUp().dividedBy(2));
        if (options.wants("list")) {
            report.add(reading.measure());
        }
        if (options.wants("record")) {
            report.add(recording.measure());
        }
        if (options.wants("import")) {
            stage.people.signIn();
            report.add(new ImportBench(stage).measure());
        }
        if (options.wants("walls")) {
            report.say(new Policies(stage, recording).measure());
        }
        if (options.wants("neighbour")) {
            report.say(new Neighbour(stage, reading, recording).measure());
        }
        if (options.wants("stores")) {
            report.say(new ManyStores(stage, reading).measure());
        }
        if (options.wants("chaos")) {
            report.say(new Chaos(stage, opening).measure());
        }
        if (options.wants("faults")) {
            report.say(new Faults(stage).measure());
        }
    }
}
