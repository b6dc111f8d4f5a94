package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Kind;
import io.dealerloop.spi.RecordFormat.Score;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** A price consultation with the battery's price, in place of the base's, and a format of its own for charging. */
final class YaolanFormats {

    private static final Score SCORE = new Score(50, 30, 20);
    private static final Slot BRAND = slot("brand", SlotType.BRAND, "品牌", "Brand", 30);
    private static final Slot MODEL = slot("model", SlotType.MODEL, "车型", "Model", 40);
    private static final Slot CONTACT = slot("contact", SlotType.PHONE, "联系电话", "Contact", 40);

    static final List<RecordFormat> FORMATS = List.of(
            new RecordFormat("C4", Kind.CONSULTATION, Text.of("咨询价格", "Price"),
                    List.of(slot("name", SlotType.PERSON_NAME, "姓名", "Name", 30), BRAND, MODEL,
                            slot("referencePrice", SlotType.PRICE, "参考价", "Reference price", 30),
                            slot("batteryPrice", SlotType.PRICE, "电池租用月费", "Battery rent a month", 30), CONTACT),
                    "客户{name}咨询{brand}品牌{model}的价格；已告知参考价{referencePrice}、电池月费{batteryPrice}；联系电话{contact}。", Optional.empty(), SCORE),
            new RecordFormat("C9", Kind.CONSULTATION, Text.of("咨询充电", "Charging"),
                    List.of(slot("region", SlotType.REGION, "地区", "Region", 40), BRAND, MODEL,
                            slot("question", SlotType.TEXT, "充电问题", "Question", 200), slot("advice", SlotType.TEXT, "答复", "Advice", 300)),
                    "来自{region}的{brand}品牌{model}客户咨询充电：{question}；已答复：{advice}。",
                    Optional.empty(), SCORE));

    private YaolanFormats() {}

    private static Slot slot(String name, SlotType type, String zh, String en, int longest) {
        return new Slot(name, type, Text.of(zh, en), true, longest);
    }
}
