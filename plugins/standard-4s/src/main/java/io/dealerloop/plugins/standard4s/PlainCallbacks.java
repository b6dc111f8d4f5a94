package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** Who is called back after a delivery, and what follows a failed attempt. */
final class PlainCallbacks implements CallbackStandard {

    static final Text NONE_WANTED =
            Text.of("客户不接受任何方式的回访，尊重客户意愿", "The customer wants no callback of any kind, which is respected");

    @Override
    public CallbackPlan plan(DeliveryFacts delivery) {
        if (delivery.deliveredOn().isAfter(delivery.today())) {
            return CallbackPlan.none("NOT-DELIVERED-YET",
                    Text.of("交车日期在今天之后，请核对日期", "The delivery is dated after today: please check the date"));
        }
        return delivery.occasion() == Occasion.SALE ? newCar(delivery) : service(delivery);
    }

    private static CallbackPlan newCar(DeliveryFacts delivery) {
        return delivery.settings().flag(Keys.NEW_CAR_CALLS)
                ? answer(NewCar.wishes(delivery).stream().flatMap(wish -> wish.granted(delivery).stream()).toList(), delivery)
                : CallbackPlan.none("NO-NEW-CAR-CALLS", Text.of("本店不做新车回访", "The store makes no callbacks for new cars"));
    }

    private static CallbackPlan service(DeliveryFacts delivery) {
        if (delivery.serviceKind() == ServiceKind.NONE) {
            return CallbackPlan.none("INTERNAL",
                    Text.of("内部、PDI、商品车或精品工单，没有要回访的客户", "An internal, PDI, stock-car or accessory order: nobody to call back"));
        }
        List<Wish> wishes = ServiceRows.wishes(delivery);
        return wishes.isEmpty()
                ? CallbackPlan.none("KIND-NOT-CALLED", Text.of("本店对该维修类别不做回访", "The store makes no callbacks after this kind of service"))
                : answer(wishes.stream().flatMap(wish -> wish.granted(delivery).stream()).toList(), delivery);
    }

    /** What is past its last day is history; where nothing is wanted any more, the wish of the customer is the reason. */
    private static CallbackPlan answer(List<PlannedCallback> granted, DeliveryFacts delivery) {
        if (granted.isEmpty()) {
            return CallbackPlan.none("NOT-WANTED", NONE_WANTED);
        }
        List<PlannedCallback> current = granted.stream().filter(callback -> !callback.expiresOn().isBefore(delivery.today())).toList();
        return current.isEmpty()
                ? CallbackPlan.none("HISTORY", Text.of("已过回访期限，作为历史记录", "Past the last day for a callback: history"))
                : new CallbackPlan(current, Optional.empty());
    }

    @Override
    public NextStep afterAttempt(AttemptFacts attempt) {
        return Retries.after(attempt);
    }
}
