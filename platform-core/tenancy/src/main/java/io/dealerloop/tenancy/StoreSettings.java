package io.dealerloop.tenancy;

import io.dealerloop.identity.Separation;
import io.dealerloop.spi.Post;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A store's settings as they stand: what it set, over its group's, over the platform's.
 *
 * @param version raised with every change by the store; 0 = never set
 * @param zone where its days begin and end
 * @param openAt local time at which the day's list is opened by itself
 * @param quietWeekdays weekdays on which no callback falls due
 * @param quietDays dates on which no callback falls due, such as holidays
 * @param hours when it works, and when nobody is reminded
 * @param uploadLimitMegabytes largest file that may be imported
 * @param correctionsTakeEffect when changes of customer master data count
 * @param separations how strictly each separation of duty is kept
 * @param standards the brands' standards it follows; one of them is the base
 * @param contact how it presents itself
 * @param staffing what the store's head may decide about its people
 * @param entryMinutes how long headquarters may stay in the store after entering it
 * @param numberSearchesPerHour how often somebody who sees numbers masked may look for a whole one
 */
public record StoreSettings(
        int version,
        ZoneId zone,
        LocalTime openAt,
        Set<DayOfWeek> quietWeekdays,
        Set<LocalDate> quietDays,
        BusinessHours hours,
        int uploadLimitMegabytes,
        CorrectionsTakeEffect correctionsTakeEffect,
        Map<Separation, Separation.Rule> separations,
        List<StandardChoice> standards,
        StoreContact contact,
        Staffing staffing,
        int entryMinutes,
        int numberSearchesPerHour) {

    /** What the head of a store may decide about its people. */
    public enum HeadManages { NO, POSTS, INVITE }

    /**
     * What headquarters allows the head of the store.
     *
     * @param head whether posts may be given, and people invited
     * @param mayGive which posts
     */
    public record Staffing(HeadManages head, Set<Post> mayGive) {

        public static final Staffing NONE = new Staffing(HeadManages.NO, Set.of());
    }

    private static final int LONGEST_QUIET_STRETCH = 60;

    public StoreSettings {
        quietWeekdays = Set.copyOf(quietWeekdays);
        quietDays = Set.copyOf(quietDays);
        separations = Map.copyOf(separations);
        standards = List.copyOf(standards);
    }

    /** @param values what is in force, by the setting's key */
    static StoreSettings of(int version, ZoneId zone, Map<String, String> values, List<StandardChoice> standards, StoreContact contact) {
        return new StoreSettings(version, zone,
                read(values, StoreSetting.OPEN_AT), read(values, StoreSetting.QUIET_WEEKDAYS), read(values, StoreSetting.QUIET_DAYS),
                BusinessHours.of(values), StoreSettings.<Integer>read(values, StoreSetting.UPLOAD_LIMIT), read(values, StoreSetting.CORRECTIONS_TAKE_EFFECT),
                separations(values), standards, contact,
                new Staffing(read(values, StoreSetting.HEAD_MANAGES_STAFF), read(values, StoreSetting.HEAD_MAY_GIVE)),
                StoreSettings.<Integer>read(values, StoreSetting.ENTRY_MINUTES), StoreSettings.<Integer>read(values, StoreSetting.NUMBER_SEARCHES));
    }

    private static Map<Separation, Separation.Rule> separations(Map<String, String> values) {
        Map<Separation, Separation.Rule> rules = new EnumMap<>(Separation.class);
        for (Separation separation : Separation.values()) {
            rules.put(separation, read(values, StoreSetting.of(separation)));
        }
        return rules;
    }

    private static <T> T read(Map<String, String> values, StoreSetting setting) {
        return setting.read(values.get(setting.key()));
    }

    /** The standard for a car of that brand: the brand's own, else the base. The vehicle's brand chooses (domain rule). */
    public StandardChoice standardFor(String brand) {
        return standards.stream()
                .filter(choice -> brand != null && choice.covers(brand))
                .findFirst()
                .orElseGet(this::baseStandard);
    }

    /** These settings with that standard on another version; the same where the store does not follow it. */
    public StoreSettings following(String plugin, String version) {
        List<StandardChoice> others = standards.stream()
                .map(choice -> choice.plugin().equals(plugin)
                        ? new StandardChoice(plugin, version, choice.base(), choice.brands(), choice.settings()) : choice)
                .toList();
        return new StoreSettings(this.version, zone, openAt, quietWeekdays, quietDays, hours, uploadLimitMegabytes, correctionsTakeEffect,
                separations, others, contact, staffing, entryMinutes, numberSearchesPerHour);
    }

    public StandardChoice baseStandard() {
        return standards.stream().filter(StandardChoice::base).findFirst().orElse(standards.getFirst());
    }

    /** That day, or the next one that is not quiet. A store that made every day quiet gets the day itself. */
    public LocalDate outOfQuietDays(LocalDate day) {
        LocalDate candidate = day;
        for (int tried = 0; tried < LONGEST_QUIET_STRETCH; tried++) {
            if (!quietWeekdays.contains(candidate.getDayOfWeek()) && !quietDays.contains(candidate)) {
                return candidate;
            }
            candidate = candidate.plusDays(1);
        }
        return day;
    }
}
