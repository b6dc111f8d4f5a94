package io.dealerloop.callbacks;

import io.dealerloop.customers.Correction;
import io.dealerloop.customers.CustomerCorrected;
import io.dealerloop.kernel.EventSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A corrected phone or address may reach a customer nobody could reach before: what was planned as unreachable is planned again. */
@ApplicationScoped
public class ReachableAgain implements EventSubscriber<CustomerCorrected> {

    @Inject
    private DayLists days;

    @Override
    public Class<CustomerCorrected> event() {
        return CustomerCorrected.class;
    }

    @Override
    public void on(CustomerCorrected corrected) {
        boolean contact = corrected.field() == Correction.Field.PHONE || corrected.field() == Correction.Field.EMAIL;
        if (contact && corrected.customerId() != null) {
            days.planAgain(corrected.customerId());
        }
    }
}
