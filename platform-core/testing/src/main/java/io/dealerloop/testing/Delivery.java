package io.dealerloop.testing;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A delivery for a test, written as it differs from the plainest one: a maintenance of a known customer with a mobile phone, no e-mail
 * address, no wishes, delivered yesterday. Every method gives a changed copy.
 */
public record Delivery(DeliveryFacts facts) {

    /** The store's day on which tests stand unless they say otherwise. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    public static Delivery service(Settings settings) {
        return new Delivery(new DeliveryFacts(Occasion.SERVICE, TODAY.minusDays(1), TODAY, ServiceKind.MAINTENANCE, false, false,
                Optional.empty(), false, false, Optional.empty(), Optional.empty(),
                new ContactFacts(true, true, false, false, false, false, Set.of()), settings));
    }

    public static Delivery sale(Settings settings) {
        DeliveryFacts f = service(settings).facts;
        return new Delivery(new DeliveryFacts(Occasion.SALE, f.deliveredOn(), f.today(), ServiceKind.NONE, false, false, Optional.empty(),
                false, false, Optional.empty(), Optional.empty(), f.contact(), settings));
    }

    public Delivery deliveredOn(LocalDate day) {
        DeliveryFacts f = facts;
        return of(f, day, f.today(), f.serviceKind(), f.firstVisit(), f.watchInUse());
    }

    public Delivery today(LocalDate day) {
        DeliveryFacts f = facts;
        return of(f, f.deliveredOn(), day, f.serviceKind(), f.firstVisit(), f.watchInUse());
    }

    public Delivery kind(ServiceKind kind) {
        DeliveryFacts f = facts;
        return of(f, f.deliveredOn(), f.today(), kind, f.firstVisit(), f.watchInUse());
    }

    public Delivery firstVisit() {
        DeliveryFacts f = facts;
        return of(f, f.deliveredOn(), f.today(), f.serviceKind(), true, f.watchInUse());
    }

    public Delivery watchInUse() {
        DeliveryFacts f = facts;
        return of(f, f.deliveredOn(), f.today(), f.serviceKind(), f.firstVisit(), true);
    }

    public Delivery complaintResolvedOn(LocalDate day) {
        return history(Optional.of(day), facts.fleetCustomer(), facts.goodAdvice(), facts.fleetVisitedOn(), facts.firstWrittenSincePhone());
    }

    public Delivery fleetCustomer() {
        return history(facts.majorComplaintResolvedOn(), true, facts.goodAdvice(), facts.fleetVisitedOn(), facts.firstWrittenSincePhone());
    }

    public Delivery fleetVisitedOn(LocalDate day) {
        return history(facts.majorComplaintResolvedOn(), facts.fleetCustomer(), facts.goodAdvice(), Optional.of(day),
                facts.firstWrittenSincePhone());
    }

    public Delivery goodAdvice() {
        return history(facts.majorComplaintResolvedOn(), facts.fleetCustomer(), true, facts.fleetVisitedOn(),
                facts.firstWrittenSincePhone());
    }

    public Delivery firstWrittenSincePhone(LocalDate day) {
        return history(facts.majorComplaintResolvedOn(), facts.fleetCustomer(), facts.goodAdvice(), facts.fleetVisitedOn(),
                Optional.of(day));
    }

    public Delivery contact(ContactFacts contact) {
        DeliveryFacts f = facts;
        return new Delivery(new DeliveryFacts(f.occasion(), f.deliveredOn(), f.today(), f.serviceKind(), f.firstVisit(), f.watchInUse(),
                f.majorComplaintResolvedOn(), f.fleetCustomer(), f.goodAdvice(), f.fleetVisitedOn(), f.firstWrittenSincePhone(), contact,
                f.settings()));
    }

    public Delivery email() {
        ContactFacts c = facts.contact();
        return contact(new ContactFacts(c.phoneUsable(), c.mobile(), c.phoneKnownWrong(), true, false, c.oftenOnline(), c.refused()));
    }

    public Delivery emailWrong() {
        ContactFacts c = facts.contact();
        return contact(new ContactFacts(c.phoneUsable(), c.mobile(), c.phoneKnownWrong(), false, true, c.oftenOnline(), c.refused()));
    }

    public Delivery oftenOnline() {
        ContactFacts c = facts.contact();
        return contact(new ContactFacts(c.phoneUsable(), c.mobile(), c.phoneKnownWrong(), c.emailUsable(), c.emailKnownWrong(), true,
                c.refused()));
    }

    public Delivery phoneWrong() {
        ContactFacts c = facts.contact();
        return contact(new ContactFacts(false, c.mobile(), true, c.emailUsable(), c.emailKnownWrong(), c.oftenOnline(), c.refused()));
    }

    public Delivery noPhone() {
        ContactFacts c = facts.contact();
        return contact(new ContactFacts(false, false, false, c.emailUsable(), c.emailKnownWrong(), c.oftenOnline(), c.refused()));
    }

    public Delivery landline() {
        ContactFacts c = facts.contact();
        return contact(new ContactFacts(true, false, false, c.emailUsable(), c.emailKnownWrong(), c.oftenOnline(), c.refused()));
    }

    public Delivery refuses(Channel... channels) {
        ContactFacts c = facts.contact();
        return contact(new ContactFacts(c.phoneUsable(), c.mobile(), c.phoneKnownWrong(), c.emailUsable(), c.emailKnownWrong(),
                c.oftenOnline(), Set.of(channels)));
    }

    /** With one of the plugin's settings changed. */
    public Delivery setting(String key, String value) {
        return settings(facts.settings().with(key, value));
    }

    public Delivery settings(Settings settings) {
        DeliveryFacts f = facts;
        return new Delivery(new DeliveryFacts(f.occasion(), f.deliveredOn(), f.today(), f.serviceKind(), f.firstVisit(), f.watchInUse(),
                f.majorComplaintResolvedOn(), f.fleetCustomer(), f.goodAdvice(), f.fleetVisitedOn(), f.firstWrittenSincePhone(),
                f.contact(), settings));
    }

    private static Delivery of(
            DeliveryFacts f, LocalDate delivered, LocalDate today, ServiceKind kind, boolean firstVisit, boolean watchInUse) {
        return new Delivery(new DeliveryFacts(f.occasion(), delivered, today, kind, firstVisit, watchInUse, f.majorComplaintResolvedOn(),
                f.fleetCustomer(), f.goodAdvice(), f.fleetVisitedOn(), f.firstWrittenSincePhone(), f.contact(), f.settings()));
    }

    private Delivery history(Optional<LocalDate> resolved, boolean fleet, boolean advice, Optional<LocalDate> fleetVisited,
            Optional<LocalDate> firstWritten) {
        DeliveryFacts f = facts;
        return new Delivery(new DeliveryFacts(f.occasion(), f.deliveredOn(), f.today(), f.serviceKind(), f.firstVisit(), f.watchInUse(),
                resolved, fleet, advice, fleetVisited, firstWritten, f.contact(), f.settings()));
    }
}
