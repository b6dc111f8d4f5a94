package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.visits.ServiceKinds;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads long files in a process of its own whose memory they would not fit in. */
class FlatMemoryTest {

    private static final String[] HEADINGS = "工单号,车牌,客户名称,电话,维修项目,交车日期".split(",");

    @TempDir
    Path folder;

    /** The process: reads a file as the platform does and prints the orders found. */
    public static void main(String[] arguments) throws IOException {
        TableReading table = TableReading.open(Path.of(arguments[0]), KnownHeadings.CORE);
        ColumnMapping mapping = ColumnMapping.of(table.headings(), ColumnMapping.Saved.NOTHING, KnownHeadings.CORE);
        StoreContext store = new StoreContext(new TenantId(Ids.next()), java.time.ZoneId.of("Asia/Shanghai"), java.util.Set.of(), "010",
                KnownHeadings.CORE, ServiceKinds.of(Map.of()), java.time.OffsetDateTime.parse("2026-11-22T00:00:00Z"));
        int[] orders = {0};
        table.read(mapping, "010", LocalDate.of(2026, 11, 22), ImportRun.ORDERS_AT_ONCE, chunk -> {
            chunk.said().forEach(row -> row.order(store.zone(), store.kinds()));
            orders[0] += chunk.said().size();
        });
        System.out.println("orders " + orders[0]);
    }

    private static String[] row(int number) {
        return new String[] {"WT" + number, "京A%05d".formatted(number % 100_000), "客户" + number, "138" + (10_000_000 + number),
            "更换机油&机滤，检查<制动>系统，四轮定位，清洗节气门 " + number, "2026-11-%02d".formatted(1 + number % 21)};
    }

    @Test
    void a_hundred_thousand_rows_of_text_are_read_in_thirty_two_megabytes() throws Exception {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADINGS) + "\n");
            for (int i = 0; i < 100_000; i++) {
                out.write(String.join(",", row(i)) + "\n");
            }
        }
        assertThat(read(file, 32)).isEqualTo("orders 100000");
    }

    @Test
    void a_hundred_thousand_rows_of_a_workbook_with_half_a_million_different_texts_are_read_in_forty_eight_megabytes() throws Exception {
        Path file = folder.resolve("long.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("工单");
            for (int i = 0; i <= 100_000; i++) {
                String[] row = i == 0 ? HEADINGS : row(i);
                for (int column = 0; column < row.length; column++) {
                    sheet.value(i, column, row[column]);
                }
            }
        }
        assertThat(read(file, 48)).isEqualTo("orders 100000");
    }

    private String read(Path file, int megabytes) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FlatMemoryTest.class.getName(), file.toString())).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(printed, StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("SLF4J")).reduce((a, b) -> a + "\n" + b).orElse("").strip();
    }
}
