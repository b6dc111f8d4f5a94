package io.dealerloop.callbacks;

import io.dealerloop.kernel.Page;
import io.dealerloop.spi.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What a shadow run found, as a workbook: a line for each difference, texts always as text. */
final class ShadowSheet {

    private static final List<Text> HEADINGS = List.of(Text.of("序号", "No."), Text.of("变化", "Change"), Text.of("对象", "Subject"),
            Text.of("单号", "Order or ticket"), Text.of("日期", "Day"), Text.of("涉及次数", "Times"), Text.of("现行版本", "In force"),
            Text.of("试运行版本", "Tried"));
    private static final int[] WIDTHS = {7, 18, 18, 18, 13, 9, 60, 60};

    private ShadowSheet() {}

    /** @param pages gives the differences page by page; an empty one is the end */
    static byte[] workbook(ShadowRun run, IntFunction<List<ShadowRun.Difference>> pages, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "DealerLoop", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(run.plugin() + " " + run.version());
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
                sheet.value(0, column, HEADINGS.get(column).in(language));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (int page = 0; ; page++) {
                List<ShadowRun.Difference> lines = pages.apply(page);
                for (ShadowRun.Difference line : lines) {
                    line(sheet, row++, line, language);
                }
                sheet.flush();
                if (lines.size() < Page.LARGEST) {
                    break;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void line(Worksheet sheet, int row, ShadowRun.Difference line, Locale language) {
        sheet.value(row, 0, line.number());
        text(sheet, row, 1, ShadowWords.of(line.kind()).in(language));
        text(sheet, row, 2, line.subject());
        text(sheet, row, 3, line.documentNo());
        text(sheet, row, 4, line.deliveredOn() == null ? null : line.deliveredOn().toString());
        sheet.value(row, 5, line.times());
        text(sheet, row, 6, line.before());
        text(sheet, row, 7, line.after());
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column, Sheet.printable(text));
        }
    }
}
