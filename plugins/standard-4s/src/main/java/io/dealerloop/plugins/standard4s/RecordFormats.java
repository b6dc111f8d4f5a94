package io.dealerloop.plugins.standard4s;

import static io.dealerloop.spi.RecordFormat.SlotType.DATE;
import static io.dealerloop.spi.RecordFormat.SlotType.MONTH_DAY;
import static io.dealerloop.spi.RecordFormat.SlotType.PERSON_NAME;
import static io.dealerloop.spi.RecordFormat.SlotType.PHONE;
import static io.dealerloop.spi.RecordFormat.SlotType.PRICE;
import static io.dealerloop.spi.RecordFormat.SlotType.REGION;
import static io.dealerloop.spi.RecordFormat.SlotType.STAFF_NUMBER;
import static io.dealerloop.spi.RecordFormat.SlotType.TEXT;
import static io.dealerloop.spi.RecordFormat.SlotType.YES_NO;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Kind;
import io.dealerloop.spi.RecordFormat.Score;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record formats (信息记录规范): C1–C8 consultations, R1 rescue, P1–P14 complaints. Slots and their order are the trade's for C1–P3
 * and ours for P4–P14; the sentences are ours, and a store may set its own.
 */
final class RecordFormats implements TicketStandard {

    private static final Score PLAIN = new Score(40, 30, 30);

    // Slots that many formats share.
    private static final Slot AREA = slot("region", REGION, "地区", "Region", 40);
    private static final Slot BRAND = slot("brand", SlotType.BRAND, "品牌", "Brand", 30);
    private static final Slot MODEL = slot("model", SlotType.MODEL, "车型", "Model", 40);
    private static final Slot BOUGHT = slot("purchaseDate", DATE, "购车日期", "Bought on", 30);
    private static final Slot MILEAGE = slot("mileage", SlotType.MILEAGE, "行驶里程", "Mileage", 20);
    private static final Slot STATION = slot("station", SlotType.STATION, "服务站", "Station", 60);
    private static final Slot SYMPTOM = slot("symptom", TEXT, "故障现象", "Symptom", 300);
    private static final Slot PART = slot("part", SlotType.PART, "配件", "Part", 60);
    private static final Slot REPAIR = slot("repair", TEXT, "维修项目", "Repair", 200);
    private static final Slot VISITED = slot("visitDate", DATE, "进站日期", "Visited on", 30);
    private static final Slot DEMAND = slot("demand", TEXT, "客户诉求", "What is asked for", 300);
    private static final Slot PROBLEM = slot("problem", TEXT, "投诉问题", "The problem", 300);
    private static final Slot CHASSIS = optional(slot("chassis", SlotType.VIN, "出厂编号（车架号）", "Chassis number", 20));
    private static final Slot PLATE = slot("plate", SlotType.PLATE, "车牌号", "Plate", 15);
    private static final Slot CONTACT = slot("contact", PHONE, "联系电话", "Contact", 40);

    private static final List<RecordFormat> FORMATS = Stream.of(consultations(), rescue(), prescribedComplaints(), otherComplaints())
            .flatMap(List::stream).toList();

    private static List<RecordFormat> consultations() {
        return List.of(
                ask("C1", "咨询服务站", "Service station",
                        "来自{region}的{brand}客户，因车辆{faultCause}，咨询{stationRegion}服务站的联系方式，已告知其电话或地址：{stationContact}。",
                        AREA, BRAND, slot("faultCause", TEXT, "故障原因", "Fault", 200), slot("stationRegion", REGION, "服务站所在地区", "Region of the station", 40),
                        slot("stationContact", TEXT, "服务站电话或地址", "Station's phone or address", 120)),
                ask("C2", "咨询服务政策", "Service policy",
                        "来自{region}的客户，{purchaseDate}购买{brand}车辆，已行驶{mileage}，咨询{part}的保修政策，已告知保修期限{warrantyYears}，保修范围{warrantyScope}。",
                        AREA, BOUGHT, BRAND, MILEAGE, PART, slot("warrantyYears", TEXT, "保修政策年限", "Warranty policy: years", 60),
                        slot("warrantyScope", TEXT, "保修范围", "Warranty scope", 200)),
                fixed("C3", "咨询技术状况", "Technical state",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，反映车辆{symptom}，已建议就近到服务站检查。",
                        Text.of("请就近到服务站检查。", "Please visit the nearest station."), AREA, BRAND, BOUGHT, MILEAGE, SYMPTOM),
                ask("C4", "咨询价格", "Price",
                        "客户{name}咨询{brand}品牌{model}的价格，已告知参考价{referencePrice}，客户联系方式：{contact}。",
                        slot("name", PERSON_NAME, "姓名", "Name", 30), BRAND, MODEL, slot("referencePrice", PRICE, "参考价", "Reference price", 30), CONTACT),
                ask("C5", "咨询促销", "Promotion",
                        "来自{region}的客户，咨询{brand}品牌{model}的促销活动：{promotion}，是否有此活动：{answer}。",
                        AREA, BRAND, MODEL, slot("promotion", TEXT, "促销活动名称或内容", "Promotion: name or content", 200),
                        slot("answer", YES_NO, "是否有此活动", "Is there such a promotion?", 10)),
                ask("C6", "查询进度和结果", "Progress and result",
                        "来自{region}的{brand}客户，查询由工号{staffNumber}客服受理事项的进度和结果，处理情况：{handling}。",
                        AREA, BRAND, slot("staffNumber", STAFF_NUMBER, "受理客服工号", "Agent's staff number", 20),
                        slot("handling", TEXT, "处理情况", "How it was handled", 300)),
                ask("C7", "简单故障和养护", "Simple troubleshooting and care",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，反映车辆{symptom}，已指导客户：{remedy}。",
                        AREA, BRAND, BOUGHT, MILEAGE, SYMPTOM, slot("remedy", TEXT, "解决办法", "Remedy", 300)),
                ask("C8", "咨询配件资料和价格", "Part data and price",
                        "来自{region}的{brand}客户，咨询{part}的资料和价格，已告知价格{price}。",
                        AREA, BRAND, PART, slot("price", PRICE, "价格", "Price", 30)));
    }

    private static List<RecordFormat> rescue() {
        return List.of(new RecordFormat("R1", Kind.RESCUE, Text.of("途中故障救援", "Broke down on the road"), List.of(
                AREA, BRAND, optional(BOUGHT), optional(MILEAGE), SYMPTOM, slot("place", TEXT, "故障地点", "Place", 200), PLATE, CONTACT),
                "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，途中车辆{symptom}，现停在{place}，请求救援，车牌号{plate}，联系电话{contact}。",
                Optional.empty(), PLAIN));
    }

    private static List<RecordFormat> prescribedComplaints() {
        return List.of(
                complaint("P1", "投诉服务态度", "Bad attitude",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，{visitDate}到{station}做{repair}，反映店方{treatment}，"
                                + "出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MILEAGE, VISITED, STATION, REPAIR, slot("treatment", TEXT, "客户受到怎样的对待", "How the customer was treated", 300),
                        CHASSIS, PLATE),
                complaint("P2", "投诉救援不及时", "Not in time",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，{contactDate}联系{station}，店方未能及时救援，原因：{reason}，"
                                + "客户要求：{demand}，出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MILEAGE, slot("contactDate", DATE, "联系日期", "Contacted on", 30), STATION,
                        slot("reason", TEXT, "不能救援的原因", "Why no rescue could be given", 300), DEMAND, CHASSIS, PLATE),
                complaint("P3", "投诉维修质量", "Poor repair",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，在{station}维修，故障现象：{symptom}，上次进站{lastVisit}，"
                                + "仍未解决：{unsolved}，客户要求：{demand}，出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MILEAGE, STATION, SYMPTOM, slot("lastVisit", MONTH_DAY, "上次进站（月、日）", "Last visit (month, day)", 20),
                        slot("unsolved", TEXT, "仍未解决的问题", "Still unsolved", 300), DEMAND, CHASSIS, PLATE));
    }

    private static List<RecordFormat> otherComplaints() {
        return List.of(
                complaint("P4", "投诉配件", "Parts late or poor",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，{orderedOn}在{station}订购或更换{part}，反映{problem}，"
                                + "客户要求：{demand}，出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MILEAGE, slot("orderedOn", DATE, "订购或更换日期", "Ordered or fitted on", 30), STATION, PART, PROBLEM, DEMAND,
                        CHASSIS, PLATE),
                complaint("P5", "投诉价格", "Price",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，{visitDate}到{station}做{repair}，收费{amount}，认为{problem}，"
                                + "客户要求：{demand}，出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MILEAGE, VISITED, STATION, REPAIR, slot("amount", PRICE, "收费金额", "Amount charged", 30), PROBLEM, DEMAND,
                        CHASSIS, PLATE),
                complaint("P6", "保修争议", "Warranty dispute",
                        "来自{region}的{brand}客户，{purchaseDate}购车，已行驶{mileage}，{part}出现{symptom}，{station}不予保修，理由：{reason}，"
                                + "客户要求：{demand}，出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MILEAGE, PART, SYMPTOM, STATION, slot("reason", TEXT, "不予保修的理由", "Why it was refused", 300), DEMAND,
                        CHASSIS, PLATE),
                complaint("P7", "投诉产品质量", "Product quality",
                        "来自{region}的{brand}客户，{purchaseDate}购买{model}，已行驶{mileage}，反映车辆{symptom}，此前处理：{earlierRepairs}，"
                                + "客户要求：{demand}，出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MODEL, MILEAGE, SYMPTOM,
                        optional(slot("earlierRepairs", TEXT, "此前的维修经过", "Repairs so far", 300)), DEMAND, CHASSIS, PLATE),
                complaint("P8", "销售承诺未兑现", "Sales promise broken",
                        "来自{region}的{brand}客户，{purchaseDate}在{station}购买{model}，销售顾问{salesperson}承诺{promise}，实际{problem}，"
                                + "客户要求：{demand}，联系电话{contact}。",
                        AREA, BRAND, BOUGHT, slot("station", SlotType.STATION, "经销商", "Dealer", 60), MODEL,
                        optional(slot("salesperson", PERSON_NAME, "销售顾问", "Salesperson", 30)), slot("promise", TEXT, "承诺内容", "What was promised", 300),
                        PROBLEM, DEMAND, CONTACT),
                complaint("P9", "投诉交车延迟", "Delivery delay",
                        "来自{region}的客户，{orderedOn}在{station}订购{brand}品牌{model}，约定{promisedOn}交车，店方解释：{reason}，"
                                + "客户要求：{demand}，联系电话{contact}。",
                        AREA, slot("orderedOn", DATE, "订车日期", "Ordered on", 30), slot("station", SlotType.STATION, "经销商", "Dealer", 60), BRAND, MODEL,
                        slot("promisedOn", DATE, "约定交车日期", "Promised for", 30), slot("reason", TEXT, "店方的解释", "The dealer's explanation", 300), DEMAND,
                        CONTACT),
                complaint("P10", "投诉宣传误导", "Misleading advertising",
                        "来自{region}的客户，{seenOn}在{medium}看到{brand}品牌{model}的宣传：{claim}，实际{problem}，客户要求：{demand}，联系电话{contact}。",
                        AREA, slot("seenOn", DATE, "看到宣传的日期", "Seen on", 30), slot("medium", TEXT, "宣传渠道", "Where it was seen", 60), BRAND, MODEL,
                        slot("claim", TEXT, "宣传内容", "What was claimed", 300), PROBLEM, DEMAND, CONTACT),
                complaint("P11", "信息泄露或骚扰", "Data leak or harassment",
                        "来自{region}的{brand}客户，{happenedOn}被{caller}以{way}联系，内容：{content}，客户认为信息来自{source}，客户要求：{demand}，联系电话{contact}。",
                        AREA, BRAND, slot("happenedOn", DATE, "发生日期", "Happened on", 30), slot("caller", TEXT, "对方号码或名称", "Who contacted the customer", 60),
                        slot("way", TEXT, "联系方式（电话、短信等）", "By which way", 30), slot("content", TEXT, "联系内容", "What was said", 300),
                        optional(slot("source", TEXT, "客户认为的信息来源", "Where the data came from, as the customer thinks", 100)), DEMAND, CONTACT),
                complaint("P12", "投诉衍生服务", "Derivative services",
                        "来自{region}的{brand}客户，{boughtOn}在{station}办理{service}，费用{amount}，反映{problem}，客户要求：{demand}，联系电话{contact}。",
                        AREA, BRAND, slot("boughtOn", DATE, "办理日期", "Bought on", 30), STATION,
                        slot("service", TEXT, "衍生服务（保险、会员卡等）", "Service, such as insurance or a card", 60), slot("amount", PRICE, "费用", "Amount paid", 30),
                        PROBLEM, DEMAND, CONTACT),
                complaint("P13", "投诉召回", "Recall",
                        "来自{region}的{brand}客户，{purchaseDate}购买{model}，涉及召回：{recall}，在{station}处理时{problem}，客户要求：{demand}，"
                                + "出厂编号{chassis}，车牌号{plate}。",
                        AREA, BRAND, BOUGHT, MODEL, slot("recall", TEXT, "召回名称或编号", "Recall", 100), STATION, PROBLEM, DEMAND, CHASSIS, PLATE),
                complaint("P14", "投诉设施环境", "Facility",
                        "来自{region}的{brand}客户，{visitDate}到{station}，反映{facility}：{problem}，客户要求：{demand}，联系电话{contact}。",
                        AREA, BRAND, VISITED, STATION, slot("facility", TEXT, "设施（休息区、停车等）", "Facility", 60), PROBLEM, DEMAND, CONTACT));
    }

    @Override
    public List<RecordFormat> formats(Settings settings) {
        Score score = score(settings);
        return FORMATS.stream().map(format -> new RecordFormat(format.code(), format.kind(), format.title(), format.slots(), format.sentence(),
                format.fixedAnswer(), score).wordedAs(settings.text(key(format)))).toList();
    }

    /** The sentence has what the other two leave. */
    private static Score score(Settings settings) {
        int present = settings.number(Keys.POINTS_PRESENT);
        int plausible = Math.min(settings.number(Keys.POINTS_PLAUSIBLE), 100 - present);
        return new Score(present, plausible, 100 - present - plausible);
    }

    /** The sentence of each format, as a store may set it, and the points. */
    static List<SettingDeclaration> sentences() {
        return Stream.concat(
                Stream.of(
                        SettingDeclaration.number(Keys.POINTS_PRESENT, PLAIN.present(), 0, 100,
                                Text.of("记录考核：必填项齐全的分数", "Recording: points for required slots filled")),
                        SettingDeclaration.number(Keys.POINTS_PLAUSIBLE, PLAIN.plausible(), 0, 100,
                                Text.of("记录考核：内容合理的分数（其余为句式分）", "Recording: points for plausible values (the rest is for the sentence)"))),
                FORMATS.stream().map(format -> SettingDeclaration.text(key(format), format.sentence(),
                        Text.of("记录句式 " + format.code() + " " + format.title().zh() + "（须含全部{项目}各一次，项目之间要有文字）",
                                "Sentence of " + format.code() + ", " + format.title().en() + " (every {slot} once, words between two)")))).toList();
    }

    private static String key(RecordFormat format) {
        return "format." + format.code().toLowerCase(Locale.ROOT) + ".sentence";
    }

    private static RecordFormat ask(String code, String zh, String en, String sentence, Slot... slots) {
        return new RecordFormat(code, Kind.CONSULTATION, Text.of(zh, en), List.of(slots), sentence, Optional.empty(), PLAIN);
    }

    private static RecordFormat fixed(String code, String zh, String en, String sentence, Text answer, Slot... slots) {
        return new RecordFormat(code, Kind.CONSULTATION, Text.of(zh, en), List.of(slots), sentence, Optional.of(answer), PLAIN);
    }

    private static RecordFormat complaint(String code, String zh, String en, String sentence, Slot... slots) {
        return new RecordFormat(code, Kind.COMPLAINT, Text.of(zh, en), List.of(slots), sentence, Optional.empty(), PLAIN);
    }

    private static Slot slot(String name, SlotType type, String zh, String en, int longest) {
        return new Slot(name, type, Text.of(zh, en), true, longest);
    }

    private static Slot optional(Slot slot) {
        return new Slot(slot.name(), slot.type(), slot.label(), false, slot.longest());
    }
}
