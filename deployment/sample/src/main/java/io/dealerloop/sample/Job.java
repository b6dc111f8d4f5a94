package io.dealerloop.sample;

import java.util.List;

/** What a workshop does, in the words orders use: kind (维修类别), usual items, days in the workshop, bill in yuan. */
enum Job {
    FIRST_MAINTENANCE("首保", 0, 0, "首次免费保养:更换机油机滤,全车检查", "首保:机油机滤更换,底盘紧固,胎压检查"),
    MAINTENANCE("保养", 0, 680, "更换机油机滤", "更换机油机滤、空调滤芯", "机油三滤保养,轮胎换位", "更换机油机滤,清洗节气门",
            "2万公里保养:机油三滤、空气滤芯", "4万公里保养:机油三滤、火花塞、变速箱油检查", "更换机油机滤、刹车油,全车检查"),
    REGULAR_MAINTENANCE("常规保养", 0, 590, "常规保养,更换机油机滤", "常规保养,更换机滤、雨刮片", "常规保养,检查制动片并除尘"),
    SMALL_REPAIR("小修", 0, 420, "更换前雨刮片、补胎1条", "更换右前大灯灯泡", "更换蓄电池", "更换前制动片", "车内异响检查,紧固座椅螺栓",
            "四轮定位、动平衡", "更换空调滤芯,空调管路清洗"),
    REPAIR("一般维修", 1, 1_650, "检查发动机故障灯,更换氧传感器", "更换前减震器一对", "变速箱顿挫检查,更换变速箱油", "空调不制冷,更换冷凝器",
            "更换水泵及正时皮带", "转向异响,更换转向球头", "怠速抖动,更换点火线圈"),
    OVERHAUL("总成大修", 4, 9_800, "发动机大修:更换活塞环、气门油封", "变速箱总成拆检大修"),
    ACCIDENT("事故", 6, 5_600, "前保险杠更换喷漆,右大灯更换", "左前翼子板钣金喷漆", "后保险杠修复喷漆,倒车雷达更换", "右侧两门钣金喷漆,后视镜更换"),
    WARRANTY("索赔", 1, 0, "保修更换燃油泵", "保修更换车机主机", "保修更换天窗密封条", "保修更换右后车门锁机构"),
    REWORK("返修", 0, 0, "上次维修后异响未消除,复检紧固", "喷漆色差返工", "保养后机油渗漏复检,更换放油螺栓垫片"),
    RECALL("召回", 0, 0, "召回行动:电子驻车控制程序升级", "召回行动:更换高压油管卡箍"),
    INSPECTION("PDI", 0, 0, "新车交付前检查"),
    STOCK_CAR("商品车", 0, 0, "商品车充电、清洗", "商品车漆面修复"),
    INTERNAL("内部", 0, 0, "试驾车保养", "救援车检修"),
    ACCESSORIES("精品", 0, 1_980, "加装行车记录仪", "全车贴膜", "加装脚垫、后备箱垫"),
    /** A wording no list of synonyms knows; real exports have them. */
    LOAN_CAR("代步车交接", 0, 0, "代步车交还,外观检查");

    private static final Job[] ORDINARY = {MAINTENANCE, REGULAR_MAINTENANCE, SMALL_REPAIR, REPAIR, OVERHAUL, ACCIDENT, WARRANTY, RECALL,
        ACCESSORIES, LOAN_CAR};
    private static final List<String> ENGINE_WORDS = Names.words("机油 机滤 发动机 燃油 火花塞 变速箱 正时 节气门 氧传感器 点火 高压油");
    private static final List<String> ELECTRIC_CARE = List.of("三电系统检查,更换空调滤芯", "电池包与底盘检查,轮胎换位", "更换减速器油,冷却液检测");
    private static final Job[] HOUSE = {INSPECTION, STOCK_CAR, INTERNAL};

    final String wording;
    final int days;
    private final int yuan;
    private final List<String> items;

    Job(String wording, int days, int yuan, String... items) {
        this.wording = wording;
        this.days = days;
        this.yuan = yuan;
        this.items = List.of(items);
    }

    /** A job somebody's own car comes for. */
    static Job ordinary(Dice dice) {
        return ORDINARY[dice.weighted(290, 220, 150, 140, 6, 80, 70, 20, 15, 4)];
    }

    /** A job the house does for itself: nobody to call back. */
    static Job house(Dice dice) {
        return HOUSE[dice.weighted(5, 3, 2)];
    }

    boolean maintenance() {
        return this == FIRST_MAINTENANCE || this == MAINTENANCE || this == REGULAR_MAINTENANCE;
    }

    /** What was done; an electric car has no oil to change. */
    String item(Dice dice, Brand.Drive drive) {
        if (drive != Brand.Drive.ELECTRIC) {
            return dice.one(items);
        }
        List<String> possible = items.stream().filter(item -> ENGINE_WORDS.stream().noneMatch(item::contains)).toList();
        return dice.one(possible.isEmpty() ? ELECTRIC_CARE : possible);
    }

    /** The bill in fen. */
    long bill(Dice dice) {
        return yuan == 0 ? 0 : dice.around(yuan) * 100L + dice.between(0, 9) * 10L;
    }
}
