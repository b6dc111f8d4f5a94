package io.dealerloop.sample;

import java.util.List;

/** Addresses and employers. Districts are real, roads and estates invented. */
final class Places {

    private static final List<String> DISTRICTS = Names.words("朝阳区 海淀区 丰台区 东城区 西城区 石景山区 通州区 昌平区 大兴区 顺义区 房山区");
    private static final List<String> ROADS = Names.words("启明路 和悦街 望河大街 青禾路 远航街 长林东路 柳荫路 清泉大街 云杉路 南桥西街 松涛路 学苑北路");
    private static final List<String> ESTATES = Names.words("云栖园 和悦家园 柳岸新村 望河苑 青禾里 松涛小区 远航公寓 清泉花园 学苑嘉园 南桥小区");
    private static final List<String> TRADES = Names.words("物流 商贸 科技 餐饮管理 建筑装饰 物业服务 汽车租赁 文化传播 医药 电力工程");
    private static final List<String> COMPANY_NAMES = Names.words("恒远达 瑞丰源 华策通 金禾盛 中创联 博雅聚 顺驰安 天衡利 鼎晟祥 安捷信 汇融佳 新启程");

    private Places() {
    }

    static String address(Dice dice) {
        String road = "北京市" + dice.one(DISTRICTS) + dice.one(ROADS) + dice.between(1, 188) + "号";
        return switch (dice.weighted(75, 15, 10)) {
            case 1 -> road;
            case 2 -> "北京市" + dice.one(DISTRICTS) + dice.one(ESTATES);
            default -> road + dice.one(ESTATES) + dice.between(1, 28) + "号楼" + dice.between(1, 6) + "单元"
                    + dice.between(1, 24) + "0" + dice.between(1, 4);
        };
    }

    static String company(Dice dice) {
        return "北京" + dice.one(COMPANY_NAMES) + dice.one(TRADES) + "有限公司";
    }
}
