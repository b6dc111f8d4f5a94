package io.dealerloop.spi;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The slots a text of a standard may carry, written {@code {customer}}; the core fills them. An unknown slot is refused by the kit. */
public final class Slots {

    /** Customer's name with title (客户称呼). */
    public static final String CUSTOMER = "customer";
    /** The store's name as it signs (店名). */
    public static final String STORE = "store";
    /** The store's phone number. */
    public static final String STORE_PHONE = "storePhone";
    /** The store's e-mail address. */
    public static final String STORE_EMAIL = "storeEmail";
    /** The store's website. */
    public static final String STORE_WEBSITE = "storeWebsite";
    /** The agent's name. */
    public static final String AGENT = "agent";
    /** The car's plate. */
    public static final String PLATE = "plate";
    /** The car's model. */
    public static final String MODEL = "model";
    /** What was done last (上次维修内容). */
    public static final String LAST_JOB = "lastJob";
    /** Day of delivery. */
    public static final String DELIVERED_ON = "deliveredOn";
    /** Next service: mileage in km. */
    public static final String NEXT_MILEAGE = "nextMileage";
    /** Next service: rough date. */
    public static final String NEXT_DATE = "nextDate";

    /** All of them. */
    public static final Set<String> ALL = Set.of(CUSTOMER, STORE, STORE_PHONE, STORE_EMAIL, STORE_WEBSITE, AGENT, PLATE, MODEL,
            LAST_JOB, DELIVERED_ON, NEXT_MILEAGE, NEXT_DATE);

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

    private Slots() {}

    /** The names between braces in either language of a text that are no slot of the contract, in order. */
    public static List<String> unknownIn(Text text) {
        return Stream.of(text.zh(), text.en())
                .flatMap(words -> SLOT.matcher(words).results())
                .map(found -> found.group(1))
                .filter(name -> !ALL.contains(name))
                .distinct()
                .toList();
    }
}
