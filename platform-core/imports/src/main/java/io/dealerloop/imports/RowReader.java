package io.dealerloop.imports;

import io.dealerloop.customers.CarSaid;
import io.dealerloop.customers.PersonName;
import io.dealerloop.customers.PersonSaid;
import io.dealerloop.customers.PhoneReading;
import io.dealerloop.customers.Plate;
import io.dealerloop.customers.Vin;
import io.dealerloop.kernel.PlainText;
import io.dealerloop.spi.Text;
import io.dealerloop.visits.OrderStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads a row by its columns. What identifies an order (number, car, day) must be readable; any other unreadable value is left out,
 * the row is loaded, and the value is reported.
 */
final class RowReader {

    private static final int LONGEST = 200;
    private static final int LONGEST_ITEMS = 10_000;

    private final ColumnMapping columns;
    private final String areaCode;
    private final int dayShift;
    private final LocalDate today;

    private SourceRow row;
    /** Who brings a car is mostly its owner, and landlines take long to read. */
    private String phoneWritten;
    private PhoneReading phoneRead;
    private List<Fault> faults;

    /**
     * @param areaCode the store's area code (区号) for landlines without one; may be {@code null}
     * @param today beyond which a delivery is remarked upon
     */
    RowReader(ColumnMapping columns, String areaCode, int dayShift, LocalDate today) {
        this.columns = columns;
        this.areaCode = areaCode;
        this.dayShift = dayShift;
        this.today = today;
    }

    /** @param said what the row says; {@code null} when it cannot be loaded */
    record Result(SaidRow said, List<Fault> faults) {}

    Result read(SourceRow source) {
        row = source;
        faults = new ArrayList<>();
        String vin = vin();
        String plate = plate();
        ImportKind kind = columns.kind();
        String document = documentNo(kind == ImportKind.SALE ? vin : null);
        if (kind != ImportKind.CUSTOMER && vin == null && plate == null && fine()) {
            bad(columns.has(Field.VIN) ? Field.VIN : Field.PLATE, "缺少车架号和车牌号，不知道是哪辆车", "No VIN and no plate: no car can be told");
        }
        LocalDateTime arrived = value(Field.ARRIVED_AT, false, text -> DayReading.of(text, dayShift));
        LocalDateTime delivered = value(Field.DELIVERED_ON, true, text -> DayReading.of(text, dayShift));
        OrderStatus status = PlainReading.status(text(Field.STATUS)).orElse(null);
        LocalDate deliveredOn = status == OrderStatus.OPEN || delivered == null ? null : delivered.toLocalDate();
        if (status == OrderStatus.DELIVERED && deliveredOn == null && fine() && kind != ImportKind.CUSTOMER) {
            bad(Field.DELIVERED_ON, "状态为已交车，但没有交车日期", "The status says delivered, but there is no day of delivery");
        }
        if (deliveredOn != null && deliveredOn.isAfter(today)) {
            remark(Field.DELIVERED_ON, "交车日期在将来", "The day of delivery lies in the future");
        }
        PersonSaid owner = owner();
        PersonSaid contact = new PersonSaid(name(Field.CONTACT_NAME), phone(Field.CONTACT_PHONE), null, null, null, null, false, null);
        if (kind == ImportKind.CUSTOMER && owner.nobody() && contact.nobody() && vin == null && plate == null) {
            bad(null, "没有姓名、电话，也没有车辆", "Neither a name nor a phone nor a car");
        } else if (kind == ImportKind.CUSTOMER && vin == null && plate == null && owner.phone().first().isEmpty()
                && contact.phone().first().isEmpty() && !PersonName.organisation(owner.name())) {
            bad(Field.OWNER_PHONE, "没有电话也没有车辆，无法与同名客户区分", "No phone and no car: cannot be told from others of that name");
        }
        String items = text(Field.MAIN_ITEMS);
        SaidRow said = new SaidRow(row.line(), row, kind, kind == ImportKind.CUSTOMER ? null : document,
                new CarSaid(vin, plate, shortText(Field.BRAND), shortText(Field.MODEL), shortText(Field.COLOUR),
                        value(Field.MILEAGE, false, PlainReading::kilometres)),
                owner, contact, arrived, deliveredOn, status, shortText(Field.SERVICE_KIND),
                items.isEmpty() ? null : items.length() > LONGEST_ITEMS ? cut(items, LONGEST_ITEMS) : items, shortText(Field.ADVISOR),
                value(Field.AMOUNT, false, PlainReading::amount), PlainReading.named(text(Field.WATCH_IN_USE)),
                value(Field.FIRST_VISIT, false, PlainReading::flag));
        return new Result(fine() ? said : null, faults);
    }

    private PersonSaid owner() {
        String fleetName = shortText(Field.FLEET_NAME);
        boolean fleet = fleetName != null && !Boolean.FALSE.equals(PlainReading.flag(fleetName).value())
                || PlainReading.fleet(text(Field.CUSTOMER_TYPE));
        PhoneReading second = phone(Field.OWNER_PHONE2);
        return new PersonSaid(name(Field.OWNER_NAME), phone(Field.OWNER_PHONE), second.first().map(phone -> phone.number()).orElse(null),
                unlessNothing(shortText(Field.OWNER_EMAIL)), unlessNothing(shortText(Field.OWNER_ADDRESS)),
                value(Field.OFTEN_ONLINE, false, PlainReading::flag), fleet,
                fleetName == null || PlainReading.flag(fleetName).value() != null ? null : fleetName);
    }

    private String documentNo(String instead) {
        String written = PlainText.without(text(Field.DOCUMENT_NO), "").toUpperCase(Locale.ROOT);
        written = PlainReading.normalised(written);
        if (written.isEmpty() || PlainReading.nothing(written)) {
            if (instead != null) {
                return instead;
            }
            if (columns.kind() != ImportKind.CUSTOMER) {
                bad(Field.DOCUMENT_NO, "缺少单据号", "The order number is missing");
            }
            return null;
        }
        if (written.length() > 60) {
            bad(Field.DOCUMENT_NO, "单据号过长", "The order number is too long");
        }
        return written;
    }

    private String vin() {
        String vin = Vin.read(text(Field.VIN)).orElse(null);
        if (vin == null) {
            return null;
        }
        if (!Vin.valid(vin)) {
            bad(Field.VIN, "车架号应为 17 位字母数字，不含 I、O、Q", "A VIN has 17 letters and digits without I, O and Q");
            return null;
        }
        if (!Vin.checked(vin)) {
            remark(Field.VIN, "车架号校验位不符，请核对（已导入）", "The VIN's check digit does not fit; please check (loaded)");
        }
        return vin;
    }

    private String plate() {
        String plate = Plate.read(text(Field.PLATE)).orElse(null);
        if (plate != null && !Plate.plausible(plate)) {
            remark(Field.PLATE, "不是车牌号，已略过", "Not a licence plate, left out");
            return null;
        }
        return plate;
    }

    private String name(Field field) {
        String name = PlainText.spaced(text(field));
        if (PersonName.unknown(name)) {
            return null;
        }
        if (name.length() > 100) {
            return cut(name, 100);
        }
        return name;
    }

    private PhoneReading phone(Field field) {
        String text = text(field);
        if (!text.equals(phoneWritten)) {
            phoneWritten = text;
            phoneRead = PhoneReading.of(text, areaCode);
        }
        PhoneReading phone = phoneRead;
        if (phone.wrong()) {
            remark(field, "不是电话号码，未采用（座机请带区号）", "Not a phone number, not used (a landline needs its area code)");
        }
        return phone;
    }

    private String shortText(Field field) {
        String text = PlainText.spaced(text(field));
        return text.isEmpty() ? null : text.length() > LONGEST ? cut(text, LONGEST) : text;
    }

    private static String unlessNothing(String text) {
        return text == null || PlainReading.nothing(text) ? null : text;
    }

    private <T> T value(Field field, boolean needed, Function<String, Reading<T>> reading) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        Reading<T> read = reading.apply(text);
        if (read.fault() != null) {
            faults.add(new Fault(heading(field), text, read.fault(), !needed));
        }
        return read.value();
    }

    /** The cell's text; a cell that cannot be read at all makes the row bad. */
    private String text(Field field) {
        Integer column = columns.columns().get(field);
        if (column == null) {
            return "";
        }
        Cell cell = row.cell(column);
        if (cell.kind() == Cell.Kind.FORMULA_WITHOUT_VALUE) {
            bad(field, "公式没有计算结果，请在 Excel 中重新计算并保存", "A formula without a result; let Excel calculate and save it");
            return "";
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            bad(field, "单元格是错误值", "The cell holds an error");
            return "";
        }
        if (cell.text().indexOf('\uFFFD') >= 0) {
            remark(field, "有无法识别的文字（编码损坏）", "Some characters are broken (encoding)");
        }
        return cell.text();
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private boolean fine() {
        return faults.isEmpty() || faults.stream().allMatch(Fault::loaded);
    }

    private void bad(Field field, String zh, String en) {
        add(field, zh, en, false);
    }

    private void remark(Field field, String zh, String en) {
        add(field, zh, en, true);
    }

    private void add(Field field, String zh, String en, boolean loaded) {
        Integer column = field == null ? null : columns.columns().get(field);
        Fault fault = new Fault(heading(field), column == null ? null : row.cell(column).text(), Text.of(zh, en), loaded);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private String heading(Field field) {
        Integer column = field == null ? null : columns.columns().get(field);
        return column != null ? columns.headings().get(column) : field == null ? null : Headings.label(field).zh();
    }
}
