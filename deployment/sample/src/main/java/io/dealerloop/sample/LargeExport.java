package io.dealerloop.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A service export of any length, written as it is made up, for measuring imports. */
public final class LargeExport {

    private static final Brand BRAND = Brand.named("北京现代");
    private static final String HEADINGS = "委托书号,维修类别,车牌号,车架号,品牌,车型,车主,车主电话,送修人,送修人电话,行驶里程,进厂时间,出厂日期,进厂主要事项,服务顾问,应收金额,状态\r\n";

    private LargeExport() {
    }

    /**
     * Writes orders of the year before {@code today}, two for each car.
     *
     * @param changed how many of the first orders say something else than they do with 0 here: a correction of the same export
     */
    public static Path write(Path file, int rows, int changed, LocalDate today, long seed) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADINGS);
            for (int car = 0; car * 2 < rows; car++) {
                Dice dice = Dice.of(seed, "export/" + car);
                Customer owner = Customer.person(dice);
                Car made = Car.of(dice, BRAND, owner, owner, today.minusDays(dice.between(400, 3_000)));
                String vin = Vin.of(dice, BRAND.maker(), made.model().descriptor(), made.boughtOn().getYear(), car);
                LocalDate last = today.minusDays(dice.between(1, 180));
                order(out, 2 * car, changed, made, vin, dice, last.minusDays(dice.between(60, 180)));
                if (2 * car + 1 < rows) {
                    order(out, 2 * car + 1, changed, made, vin, dice, last);
                }
            }
        }
        return file;
    }

    private static void order(Writer out, int number, int changed, Car car, String vin, Dice dice, LocalDate day) throws IOException {
        Job job = Job.ordinary(dice);
        int correction = number < changed ? 1 : 0;
        long fen = job.bill(dice) + correction * 1_000L;
        out.write("WL%08d,%s,%s,%s,%s,%s,%s,%s,%s,%s,%d,%s,%s,\"%s\",%s,%d.%02d,已出厂\r\n".formatted(number, job.wording, car.plate(), vin,
                BRAND.name(), car.model().name(), car.owner().name(), car.owner().phone(), car.owner().name(), car.owner().phone(),
                car.kilometresOn(day) + correction, day + " 09:20", day, job.item(dice, car.model().drive()), "王工", fen / 100, fen % 100));
    }
}
