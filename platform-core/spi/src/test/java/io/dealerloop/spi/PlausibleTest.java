package io.dealerloop.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.RecordFormat.SlotType;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each slot type takes, as customers say it and agents write it: the table is the specification. */
class PlausibleTest {

    private static final String TABLE = """
            DATE         | yes | 2026-03-17 | 2026/3/17 | 2026.3.17 | 20260317 | 2026年3月17日 | 2026年3月17号 | ２０２６年３月１７日 | 二〇二六年三月十七日 | 二零二六年十二月三十一日
            DATE         | yes | 2023年5月 | 2023-05 | 2023年5月份 | 2023年5月初 | 23年5月 | 2023年 | 2023 | 2023年底 | 二〇二三年 | 约2023年 | 2023年5月左右 | 2023年3月至2023年5月
            DATE         | yes | 2022年—2023年 | 2024-02-29 | 2022年上半年
            DATE         | no  | 2026-02-30 | 2026-13-01 | 2023-02-29 | 1890年 | 3026年1月 | 昨天 | 去年 | 三月十七日 | 5月 | 不详 | 无 | 2026年3月17日下午修车 | 17
            MONTH_DAY    | yes | 3月17日 | 3月17号 | 03-17 | 3/17 | 3.17 | 三月十七日 | 十二月三十一日 | 2月29日 | 2026年3月17日 | 2026-03-17 | 3月17日至19日 | 3月17-19日 | 3月30日到4月2日
            MONTH_DAY    | no  | 2月30日 | 13月1日 | 3月 | 17日 | 上个月 | 2026年3月 | 2026年 | 3月17日至40日
            MILEAGE      | yes | 35000 | 35,000 | 35000公里 | 35000 km | 3.5万 | 3.5万公里 | 三万五千公里 | 三万五 | 两万公里 | 3万5公里 | 约3万公里 | 3万公里左右 | 不到5000公里 | 5000多公里
            MILEAGE      | yes | 3万多公里 | 3-4万公里 | 30000至35000公里 | 0 | 十万公里 | 一百二十万公里 | 十二万三千四百公里 | 三万零五百公里
            MILEAGE      | no  | -5 | 300万公里 | 很多 | 公里 | 不详 | 3万元 | 三年 | 1.2.3 | 万 | 3,50,00
            PRICE        | yes | 1280 | 1,280元 | ¥1280 | ￥1,280.50 | 12.98万 | 12.98万元 | 500-800元 | 五百元 | 一千二 | 约800元 | 1280元起 | 800块 | 3万多元 | 人民币500元 | 免费 | 0元
            PRICE        | no  | 面议 | -1 | 2亿 | 很贵 | 元 | 八折 | 1280公里 | 便宜
            PHONE        | yes | 13800138000 | 138 0013 8000 | 138-0013-8000 | +86 13800138000 | 0086-13800138000 | 010-55501101 | 01055501101 | (010)55501101 | 0755-12345678 | 55501101
            PHONE        | yes | 010-55501101-123 | 010-55501101转123 | 400-810-1100 | 4008101100 | 95518 | 10010 | 12315 | 13800138000/010-55501101 | 13800138000、13900139000 | 张先生13800138000
            PHONE        | yes | 13800138000（张先生） | +49 30 1234567 | 0571-8765432
            PHONE        | no  | 12800138000 | 1380013800 | 138001380001 | 无 | 不详 | 12345678901 | 010 | 13800138000/无 | 张先生 | 1
            PLATE        | yes | 京A12345 | 京A·12345 | 京a12345 | 京 A 12345 | 沪AD12345 | 粤B12345D | 粤BF1234A | 京A1234警 | 粤Z1234港 | 粤Z·1234澳 | 黑A1234挂 | 京AABCDE | 使123456
            PLATE        | yes | WJ京12345 | 未上牌 | 临牌 | 临时牌照 | 京A12345临 | 临A12345 | 京A12345(蓝牌)
            PLATE        | no  | A12345 | 京12345 | 京A1234 | 京A1234567 | 东京A12345 | 不详 | 京A | 12345
            VIN          | yes | LBECFAHC8AZ123456 | lbecfahc8az123456 | LBE CFAHC8AZ 123456 | 123456 | 8AZ12345 | 尾号123456 | 后六位：123456 | 车架号后8位8AZ12345
            VIN          | no  | LBECFAHC8AZ12345 | LBECFAHC8AZ1234567 | LBECFAHC8AO123456 | LBECFAHC8IZ123456 | 00000000000000000 | 111111 | 无 | 不详 | ABCDEF
            YES_NO       | yes | 是 | 否 | 有 | 没有 | 可以 | yes | N | √ | 参加
            YES_NO       | no  | 也许 | 不清楚 | 是否 | 1
            PERSON_NAME  | yes | 张敏 | 欧阳慧 | 王先生 | 李女士 | 古丽·买买提 | John O'Neill | 𠮷田
            PERSON_NAME  | no  | 13800138000 | 张3 | ？ | ……
            REGION       | yes | 北京 | 北京市朝阳区 | 内蒙古 | 河北省廊坊市三河市燕郊镇2号 | Beijing
            REGION       | no  | 京 | 1 | 100020 | —
            BRAND        | yes | 北京现代 | 曜澜 | Hyundai | MG
            BRAND        | no  | 1 | — | ？？
            MODEL        | yes | 伊兰特 | ix35 | 3系 | Q5 | 7 | 途胜L
            MODEL        | no  | — | ？
            PART         | yes | 前刹车片 | 空调滤芯 | ABS泵
            PART         | no  | 1 | 无！
            STATION      | yes | 启程北京现代东城店 | 4S店 | 亚运村服务站
            STATION      | no  | — | 4
            STAFF_NUMBER | yes | 1023 | 008号 | KF-1023 | A12 | 工号1023
            STAFF_NUMBER | no  | 张敏 | — | 号
            TEXT         | yes | 冷车启动有异响 | x | 3
            TEXT         | no  | …… | — | 。
            """;

    static Stream<Arguments> rows() {
        return TABLE.lines().flatMap(line -> {
            String[] cells = line.split("\\|");
            return Arrays.stream(cells).skip(2).map(value -> Arguments.of(SlotType.valueOf(cells[0].strip()), value.strip(), cells[1].contains("yes")));
        });
    }

    @ParameterizedTest(name = "{0}: {1} is plausible: {2}")
    @MethodSource("rows")
    void a_slot_takes_what_is_plausible(SlotType type, String value, boolean expected) {
        assertThat(type.plausible(value)).isEqualTo(expected);
    }

    @Property(tries = 3_000)
    void anything_is_answered_and_nothing_blank_is_plausible(@ForAll SlotType type, @ForAll String value) {
        assertThat(type.plausible(" \t\u3000" + value) && value.isBlank()).isFalse();
    }
}
