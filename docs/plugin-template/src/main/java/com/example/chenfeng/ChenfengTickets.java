package com.example.chenfeng;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Kind;
import io.dealerloop.spi.RecordFormat.Score;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Optional;

/** One format of our own beside the base's: questions about charging. */
final class ChenfengTickets implements TicketStandard {

    private static final RecordFormat CHARGING = new RecordFormat("CF1", Kind.CONSULTATION, Text.of("咨询：充电", "Consultation: charging"),
            List.of(new Slot("region", SlotType.REGION, Text.of("地区", "Region"), /* required */ true, /* longest */ 40),
                    new Slot("model", SlotType.MODEL, Text.of("车型", "Model"), true, 40),
                    new Slot("mileage", SlotType.MILEAGE, Text.of("行驶里程", "Mileage"), false, 20),
                    new Slot("symptom", SlotType.TEXT, Text.of("充电现象", "What happens when charging"), true, 200)),
            "{region}客户的{model}，行驶{mileage}，咨询充电问题：{symptom}。",
            /* fixed answer */ Optional.of(Text.of("请到最近的服务站检查。", "Please visit the nearest station.")),
            new Score(/* present */ 50, /* plausible */ 30, /* sentence */ 20));

    @Override
    public List<RecordFormat> formats(Settings settings) {
        return List.of(CHARGING);
    }
}
