package io.dealerloop.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a store's year the way its dealer management system exports it. File names sort in the order they are to be loaded. */
final class StoreFiles {

    private static final CsvFile WEST = new CsvFile(Charset.forName("GB18030"), false, ',',
            DateTimeFormatter.ofPattern("yyyy年M月d日"), DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm"), true);
    private static final CsvFile SOUTH = new CsvFile(StandardCharsets.UTF_8, true, ';',
            DateTimeFormatter.ofPattern("yyyy/M/d"), DateTimeFormatter.ofPattern("yyyy/M/d HH:mm"), false);
    private static final CsvFile TABBED = new CsvFile(StandardCharsets.UTF_8, false, '\t',
            DateTimeFormatter.ofPattern("yyyy.MM.dd"), DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm"), false);

    private StoreFiles() {
    }

    /**
     * @param system which of the three exports' habits the store has, 0 to 2
     * @return what was written, in loading order
     */
    static List<Path> write(Store store, int system, LocalDate today, long seed, Path folder) throws IOException {
        StoreYear year = StoreYear.of(store, today, seed);
        Dice reception = Dice.of(seed, store.code() + "/typing");
        Files.createDirectories(folder);
        Export customers = Export.of("1-customers", List.of(), Layouts.customers(),
                year.customers().stream().filter(one -> one.fleet() || !one.email().isEmpty()).toList(), List.of());
        Export sales = Export.of("2-sales", List.of(), Layouts.sales(system, reception), year.sales(), List.of());
        Export service = service(store, system, today, year, reception);
        return switch (system) {
            case 0 -> List.of(XlsxFile.write(customers, "客户档案", folder), XlsxFile.write(sales, "新车交付", folder),
                    XlsxFile.write(service, "委托书", folder));
            case 1 -> List.of(WEST.write(customers, folder), WEST.write(sales, folder), WEST.write(service, folder));
            default -> List.of(SOUTH.write(customers, folder), TABBED.write(sales, folder), SOUTH.write(service, folder));
        };
    }

    private static Export service(Store store, int system, LocalDate today, StoreYear year, Dice reception) {
        List<Column<Order>> columns = Layouts.service(system, reception);
        String period = "统计期间: " + today.minusYears(1) + " 至 " + today.minusDays(1);
        Export plain = Export.of("3-service", List.of(), columns, year.orders(), List.of());
        return switch (system) {
            case 0 -> new Export(plain.name(), List.of(store.name() + " 维修委托书明细表", period), plain.headings(), plain.rows(),
                    total(plain, year));
            case 1 -> new Export(plain.name(), List.of(), plain.headings(), withSlips(plain), total(plain, year));
            default -> plain;
        };
    }

    /** The line of totals below a report. */
    private static List<Object> total(Export export, StoreYear year) {
        List<Object> total = new ArrayList<>(Collections.nCopies(export.headings().size(), null));
        total.set(0, "合计");
        total.set(1, year.orders().size() + "单");
        int money = Math.max(export.headings().indexOf("应收金额"), export.headings().indexOf("结算金额"));
        total.set(money, new Column.Fen(year.orders().stream().mapToLong(Order::bill).sum()));
        return total;
    }

    /** Two rows no import can take: an order without its number and a day that does not exist. */
    private static List<List<Object>> withSlips(Export export) {
        List<List<Object>> rows = new ArrayList<>(export.rows());
        List<Object> unnumbered = new ArrayList<>(rows.get(40));
        unnumbered.set(0, "");
        rows.set(40, unnumbered);
        List<Object> impossible = new ArrayList<>(rows.get(90));
        impossible.set(export.headings().indexOf("结算日期"), "2026年2月30日");
        rows.set(90, impossible);
        return rows;
    }
}
