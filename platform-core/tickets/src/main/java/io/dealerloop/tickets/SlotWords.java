package io.dealerloop.tickets;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Text;

/** What is said about a value that cannot be what its slot takes. */
final class SlotWords {

    private static final String STANDS_ZH = "；若客户原话如此，请确认按原话记录。";
    private static final String STANDS_EN = "; confirm it if the customer said it so.";

    private SlotWords() {}

    static Text expected(RecordFormat.SlotType type) {
        Text like = switch (type) {
            case TEXT, MODEL -> Text.of("应有文字或数字", "should hold letters or figures");
            case REGION, BRAND, PART, STATION -> Text.of("至少两个字", "has at least two letters");
            case PERSON_NAME -> Text.of("应为姓名，不含数字", "is a person's name, without figures");
            case DATE -> Text.of("应为日期，如 2023年5月、2024-03-17（不用“昨天”这类说法）", "is a date such as 2023-05 or 2024-03-17, not 'yesterday'");
            case MONTH_DAY -> Text.of("应为月和日，如 3月17日", "is a month and a day such as 3月17日");
            case MILEAGE -> Text.of("应为公里数，如 32000、3.2万公里", "is a distance such as 32000 or 3.2万公里");
            case PRICE -> Text.of("应为金额，如 580、500-800元", "is an amount such as 580 or 500-800元");
            case PHONE -> Text.of("应为电话号码", "is a phone number");
            case PLATE -> Text.of("应为车牌号，如 京A12345；未上牌请写“未上牌”", "is a plate such as 京A12345, or 未上牌");
            case VIN -> Text.of("应为 17 位车架号或其后 4–8 位", "is a chassis number of 17 characters or its last 4 to 8");
            case STAFF_NUMBER -> Text.of("应为工号", "is a staff number");
            case YES_NO -> Text.of("请填“是”或“否”", "is 是 or 否");
        };
        return Text.of(like.zh() + STANDS_ZH, like.en() + STANDS_EN);
    }
}
