package io.dealerloop.imports;

import java.io.IOException;

/** A file's rows, read once from the top with flat memory. */
interface RowSource {

    /** Takes the rows one after the other; says whether it wants more. */
    @FunctionalInterface
    interface Consumer {
        boolean take(SourceRow row);
    }

    void read(Consumer consumer) throws IOException;

    Description description();

    /** Rows in the file, blank ones included; 0 = not known before the end. */
    int rowsExpected();

    /** Days to add to a day given as a number: some workbooks count them from 1904. */
    default int dayShift() {
        return 0;
    }

    /**
     * How the file was understood.
     *
     * @param format XLSX or CSV
     * @param encoding of a text file, else {@code null}
     * @param delimiter of a text file, else {@code null}
     * @param sheet of a workbook, else {@code null}
     */
    record Description(String format, String encoding, String delimiter, String sheet) {}
}
