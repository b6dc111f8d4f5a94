package io.dealerloop.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Run by hand: loads the files named, in order, into one store each folder, and prints counts and times. */
final class ImportSpeed {

    private ImportSpeed() {}

    public static void main(String[] files) throws Exception {
        Path folder = Files.createTempDirectory("imports");
        TestStore store = new TestStore(folder);
        for (String file : files) {
            long start = System.nanoTime();
            ImportRecord checked = store.checkFile(Path.of(file));
            long middle = System.nanoTime();
            System.out.printf("%s: %s %s %s %s %s problem=%s questions=%s%n", Path.of(file).getFileName(), checked.state(), checked.kind(),
                    checked.counts(), checked.encoding(), checked.delimiter(), checked.problem(), checked.questions());
            checked.columns().stream().filter(column -> column.field() == null).forEach(column -> System.out.println("  left out: " + column));
            store.badRows(checked).stream().limit(8).forEach(bad -> System.out.println("  " + bad.line() + " " + bad.heading() + " '" + bad.value()
                    + "' " + bad.reason().zh()));
            if (checked.state() == ImportState.READY) {
                ImportRecord loaded = store.load(checked);
                long end = System.nanoTime();
                System.runFinalization();
                System.gc();
                long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
                System.out.printf("  loaded %s; check %.1f s, load %.1f s; %d MB in use afterwards%n", loaded.counts(), (middle - start) / 1e9,
                        (end - middle) / 1e9, used);
                if (files.length > 1 && file.equals(files[files.length - 1]) && List.of(files).contains("undo")) {
                    store.undo(loaded);
                }
            }
        }
        System.out.println("customers " + store.count("customer") + ", vehicles " + store.count("vehicle") + ", deliveries " + store.count("delivery"));
        System.exit(0);
    }
}
