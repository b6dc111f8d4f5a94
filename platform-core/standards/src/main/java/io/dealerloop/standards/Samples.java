package io.dealerloop.standards;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Slots;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Made-up values for the slots of texts and record formats, as a preview shows them. */
final class Samples {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry(Slots.CUSTOMER, "王女士"), Map.entry(Slots.STORE, "示例门店"),
            Map.entry(Slots.STORE_PHONE, "010-5550 0000"), Map.entry(Slots.STORE_EMAIL, "service@store.example"), Map.entry(Slots.STORE_WEBSITE, "store.example"),
            Map.entry(Slots.AGENT, "小李"), Map.entry(Slots.PLATE, "京A12345"), Map.entry(Slots.MODEL, "示例车型"), Map.entry(Slots.LAST_JOB, "更换机油"),
            Map.entry(Slots.NEXT_MILEAGE, "30000"));

    private Samples() {}

    /** A text with its slots filled; a slot nobody knows stays as it is. */
    static String fill(String text, LocalDate day) {
        return SLOT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case Slots.DELIVERED_ON -> day.toString();
            case Slots.NEXT_DATE -> day.plusMonths(6).toString();
            default -> WORDS.getOrDefault(found.group(1), found.group());
        }));
    }

    /** A value for each slot of a record format. */
    static Map<String, String> of(RecordFormat format) {
        Map<String, String> values = new HashMap<>();
        format.slots().forEach(slot -> values.put(slot.name(), switch (slot.type()) {
            case TEXT -> "（" + slot.label().zh() + "）";
            case REGION -> "北京市";
            case DATE -> "2026-03-15";
            case MONTH_DAY -> "3月15日";
            case MILEAGE -> "23600";
            case PRICE -> "580";
            case PHONE -> "010-5550 0000";
            case PLATE -> "京A12345";
            case VIN -> "LDL00000000000001";
            case PART -> "机油滤清器";
            case BRAND -> "示例品牌";
            case MODEL -> "示例车型";
            case PERSON_NAME -> "王女士";
            case STATION -> "示例服务站";
            case STAFF_NUMBER -> "1024";
            case YES_NO -> "是";
        }));
        return values;
    }
}
