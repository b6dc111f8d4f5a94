package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.spi.RecordFormat.SlotType.DATE;
import static io.dealerloop.spi.RecordFormat.SlotType.MILEAGE;
import static io.dealerloop.spi.RecordFormat.SlotType.MONTH_DAY;
import static io.dealerloop.spi.RecordFormat.SlotType.PLATE;
import static io.dealerloop.spi.RecordFormat.SlotType.REGION;
import static io.dealerloop.spi.RecordFormat.SlotType.STATION;
import static io.dealerloop.spi.RecordFormat.SlotType.TEXT;
import static io.dealerloop.spi.RecordFormat.SlotType.VIN;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Kind;
import io.dealerloop.spi.RecordFormat.Score;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Optional;

/** The two formats in which this brand says 特约店 for its stations, with the base's slots; all others are the base's. */
final class HyundaiFormats implements TicketStandard {

    private static final Score SCORE = new Score(40, 30, 30);
    private static final Slot AREA = slot("region", REGION, "地区", "Region", 40);
    private static final Slot BRAND = slot("brand", SlotType.BRAND, "品牌", "Brand", 30);

    static final RecordFormat STATION_ASKED_FOR = new RecordFormat("C1", Kind.CONSULTATION, Text.of("咨询特约店", "Service station"),
            List.of(AREA, BRAND, slot("faultCause", TEXT, "故障原因", "Fault", 200),
                    slot("stationRegion", REGION, "特约店所在地区", "Region of the station", 40),
                    slot("stationContact", TEXT, "特约店电话或地址", "Station's phone or address", 120)),
            "来自{region}的{brand}车主，因{faultCause}，咨询{stationRegion}特约店，已告知特约店电话或地址：{stationContact}。", Optional.empty(), SCORE);

    static final RecordFormat POOR_REPAIR = new RecordFormat("P3", Kind.COMPLAINT, Text.of("投诉维修质量", "Poor repair"),
            List.of(AREA, BRAND, slot("purchaseDate", DATE, "购车日期", "Bought on", 30), slot("mileage", MILEAGE, "行驶里程", "Mileage", 20),
                    slot("station", STATION, "特约店", "Station", 60), slot("symptom", TEXT, "故障现象", "Symptom", 300),
                    slot("lastVisit", MONTH_DAY, "上次进店（月、日）", "Last visit (month, day)", 20),
                    slot("unsolved", TEXT, "仍未解决的问题", "Still unsolved", 300), slot("demand", TEXT, "客户诉求", "What is asked for", 300),
                    new Slot("chassis", VIN, Text.of("出厂编号（车架号）", "Chassis number"), false, 20), slot("plate", PLATE, "车牌号", "Plate", 15)),
            "来自{region}的{brand}车主，{purchaseDate}购车，已行驶{mileage}，在{station}特约店维修，故障现象：{symptom}，上次进店{lastVisit}，"
                    + "仍未解决：{unsolved}，车主要求：{demand}，出厂编号{chassis}，车牌号{plate}。",
            Optional.empty(), SCORE);

    @Override
    public List<RecordFormat> formats(Settings settings) {
        return List.of(STATION_ASKED_FOR.wordedAs(settings.text(Keys.C1_SENTENCE)), POOR_REPAIR.wordedAs(settings.text(Keys.P3_SENTENCE)));
    }

    private static Slot slot(String name, SlotType type, String zh, String en, int longest) {
        return new Slot(name, type, Text.of(zh, en), true, longest);
    }
}
