package io.dealerloop.tenancy;

import io.dealerloop.identity.SecondFactor;
import io.dealerloop.identity.Separation;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.SettingDeclaration.Choice;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings every store has whatever its brands. The platform's defaults come from MicroProfile Config. */
enum StoreSetting {
    OPEN_AT(SettingDeclaration.text("open-at", "06:00",
            Text.of("每日回访名单生成时间", "Time at which the day's list is opened")), StoreSetting::time),
    QUIET_WEEKDAYS(SettingDeclaration.text("quiet-weekdays", "",
            Text.of("不安排回访的星期", "Weekdays without callbacks")),
            StoreSetting::weekdays),
    QUIET_DAYS(SettingDeclaration.text("quiet-days", "",
            Text.of("不安排回访的日期", "Dates without callbacks")),
            StoreSetting::days),
    MONDAY_HOURS(hours("monday", "星期一营业时间（可多个班次，空白为不营业）", "Business hours on Mondays (several shifts with commas; empty = closed)"), Shift::list),
    TUESDAY_HOURS(hours("tuesday", "星期二营业时间（可多个班次，空白为不营业）", "Business hours on Tuesdays (several shifts with commas; empty = closed)"), Shift::list),
    WEDNESDAY_HOURS(hours("wednesday", "星期三营业时间（可多个班次，空白为不营业）", "Business hours on Wednesdays (several shifts with commas; empty = closed)"), Shift::list),
    THURSDAY_HOURS(hours("thursday", "星期四营业时间（可多个班次，空白为不营业）", "Business hours on Thursdays (several shifts with commas; empty = closed)"), Shift::list),
    FRIDAY_HOURS(hours("friday", "星期五营业时间（可多个班次，空白为不营业）", "Business hours on Fridays (several shifts with commas; empty = closed)"), Shift::list),
    SATURDAY_HOURS(hours("saturday", "星期六营业时间（可多个班次，空白为不营业）", "Business hours on Saturdays (several shifts with commas; empty = closed)"), Shift::list),
    SUNDAY_HOURS(hours("sunday", "星期日营业时间（可多个班次，空白为不营业）", "Business hours on Sundays (several shifts with commas; empty = closed)"), Shift::list),
    EXTRA_DAY_HOURS(hours("extra-day", "调休上班日和另行营业日的营业时间（当日按星期本不营业时）",
            "Business hours on make-up working days and days opened besides, where the weekday has none"), Shift::list),
    NATIONAL_HOLIDAYS(SettingDeclaration.flag("national-holidays", true,
            Text.of("法定节假日休息、调休日上班", "Closed on public holidays, open on make-up working days")), Boolean::valueOf),
    COUNTRY(SettingDeclaration.text("country", "CN",
            Text.of("节假日所属国家或地区（两位代码）", "Country whose holidays count (two letters)")), StoreSetting::country),
    CLOSED_DAYS(SettingDeclaration.text("closed-days", "",
            Text.of("另行休息的日期", "Own days off")), StoreSetting::days),
    OPENED_DAYS(SettingDeclaration.text("opened-days", "",
            Text.of("另行营业的日期", "Days opened besides")), StoreSetting::days),
    QUIET_HOURS(SettingDeclaration.text("quiet-hours", "21:00-08:00",
            Text.of("不发送提醒的时段", "Hours without reminders")), StoreSetting::quiet),
    UPLOAD_LIMIT(SettingDeclaration.number("upload-limit-mb", 150, 1, 500,
            Text.of("导入文件大小上限（MB）", "Largest import file (MB)")), Integer::valueOf),
    HEAD_MANAGES_STAFF(SettingDeclaration.choice("head-manages-staff", "POSTS", List.of(
            Choice.of("NO", "不可以", "Not at all"),
            Choice.of("POSTS", "可为本集团人员分配岗位", "May give posts to people of the group"),
            Choice.of("INVITE", "可分配岗位并邀请新人员", "May give posts and invite new people")),
            Text.of("门店主管可否管理本店人员", "May the head of the store manage its staff")), StoreSettings.HeadManages::valueOf, true),
    HEAD_MAY_GIVE(SettingDeclaration.text("head-may-give", Arrays.stream(Post.values())
                    .filter(post -> post.level() == Post.Level.STORE && post != Post.CRC_HEAD && post != Post.GENERAL_MANAGER)
                    .map(Post::name).collect(Collectors.joining(",")),
            Text.of("门店主管可分配的岗位", "Posts the head of the store may give")), StoreSetting::posts, true),
    ENTRY_MINUTES(SettingDeclaration.number("entry-minutes", 60, 5, 480,
            Text.of("总部进入门店一次的时长（分钟）", "How long headquarters may stay in a store it entered (minutes)")), Integer::valueOf, true),
    SECOND_FACTOR(SettingDeclaration.choice("second-factor", "NONE", List.of(
            Choice.of("NONE", "不要求", "Of nobody"),
            Choice.of("HEADS", "各级主管、经理和集团总部人员", "Of heads, managers and headquarters"),
            Choice.of("EVERYONE", "所有人员", "Of everyone")),
            Text.of("登录时要求双重验证", "Second factor demanded at sign-in")), SecondFactor::valueOf, true),
    CORRECTIONS_TAKE_EFFECT(SettingDeclaration.choice("corrections-take-effect", "AT_ONCE",
            List.of(Choice.of("AT_ONCE", "立即生效，事后确认", "At once, confirmed afterwards"),
                    Choice.of("AFTER_CONFIRMATION", "确认后生效", "After confirmation")),
            Text.of("客户资料更改何时生效", "When changes of customer data take effect")), CorrectionsTakeEffect::valueOf),
    NUMBER_SEARCHES(SettingDeclaration.number("number-searches-per-hour", 60, 0, 10_000,
            Text.of("看不到完整号码的人员每小时可按完整号码检索的次数", "Searches for whole numbers an hour by people who see numbers masked")), Integer::valueOf),
    OWN_DATA_CHANGE(Separation.OWN_DATA_CHANGE.setting(), Separation.Rule::valueOf),
    HANDLED_COMPLAINT(Separation.HANDLED_COMPLAINT.setting(), Separation.Rule::valueOf);

    private static final Duration LONGEST_QUIET = Duration.ofHours(20);

    private final SettingDeclaration declaration;
    private final Function<String, Object> reading;
    private final boolean byHeadquarters;

    StoreSetting(SettingDeclaration declaration, Function<String, Object> reading) {
        this(declaration, reading, false);
    }

    StoreSetting(SettingDeclaration declaration, Function<String, Object> reading, boolean byHeadquarters) {
        this.declaration = declaration;
        this.reading = reading;
        this.byHeadquarters = byHeadquarters;
    }

    /** Whether only headquarters may set it, for a store or for all of them. */
    boolean byHeadquarters() {
        return byHeadquarters;
    }

    SettingDeclaration declaration() {
        return declaration;
    }

    String key() {
        return declaration.key();
    }

    /** The setting that says how strictly a separation of duty is kept. */
    static StoreSetting of(Separation separation) {
        return of(separation.setting().key()).orElseThrow();
    }

    static Optional<StoreSetting> of(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
    }

    /** The business hours of that weekday. */
    static StoreSetting hoursOf(DayOfWeek day) {
        return valueOf(day.name() + "_HOURS");
    }

    /** What each is worth where neither the deployment nor anybody else sets it, by key. */
    static Map<String, String> defaults() {
        return Arrays.stream(values()).collect(Collectors.toMap(StoreSetting::key, setting -> setting.declaration.defaultValue()));
    }

    /** What is wrong with a value, or empty when it may be set. */
    Optional<Text> refusal(String value) {
        Optional<Text> refused = declaration.refusal(value);
        if (refused.isPresent()) {
            return refused;
        }
        try {
            reading.apply(value);
            return Optional.empty();
        } catch (WrongValue wrong) {
            return Optional.of(Text.of(declaration.label().zh() + "：" + wrong.why().zh(), declaration.label().en() + ": " + wrong.why().en()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.of(Text.of("“" + value + "”不是有效的" + declaration.label().zh(),
                    "'" + value + "' is not valid for: " + declaration.label().en()));
        }
    }

    @SuppressWarnings("unchecked")
    <T> T read(String value) {
        return (T) reading.apply(value);
    }

    /** @param values what is in force, by key */
    <T> T read(Map<String, String> values) {
        return read(values.get(key()));
    }

    private static SettingDeclaration hours(String key, String zh, String en) {
        return SettingDeclaration.text("business-hours." + key, "08:30-17:30", Text.of(zh, en));
    }

    /** There is always a night: reminders wait for its end. */
    private static Object quiet(String value) {
        Shift quiet = Shift.one(value.strip());
        if (quiet.length().compareTo(LONGEST_QUIET) > 0) {
            throw new WrongValue("一天中至少要有 " + (24 - LONGEST_QUIET.toHours()) + " 小时可以提醒。", "At least " + (24 - LONGEST_QUIET.toHours()) + " hours a day must be left for reminders.");
        }
        return quiet;
    }

    private static Object country(String value) {
        String code = value.strip().toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new WrongValue("没有代码为“" + value + "”的国家或地区，中国为 CN。", "There is no country '" + value + "'; China is CN.");
        }
        return code;
    }

    private static Object time(String value) {
        return LocalTime.parse(value.strip());
    }

    private static Object weekdays(String value) {
        return split(value).stream().map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Object posts(String value) {
        Set<Post> posts = split(value).stream().map(Post::valueOf).collect(Collectors.toUnmodifiableSet());
        if (posts.stream().anyMatch(post -> post.level() != Post.Level.STORE)) {
            throw new IllegalArgumentException("Posts of a store only");
        }
        return posts;
    }

    private static Object days(String value) {
        return split(value).stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> split(String value) {
        return Arrays.stream(value.split("[,，;；\\s]+")).filter(part -> !part.isBlank()).collect(Collectors.toSet());
    }
}
