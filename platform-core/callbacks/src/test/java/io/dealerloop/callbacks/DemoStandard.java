package io.dealerloop.callbacks;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A small standard for tests: SMS on D+1 after maintenance, phone on D+3 after a repair or after half a year in writing, a visit
 * proposed to a fleet, three calls on at least two days, expiry on D+15.
 */
class DemoStandard implements DealerStandard, CallbackStandard, SurveyStandard, ScriptStandard, FormStandard {

    static final Text WHY = Text.of("按规则", "by the rule");

    @Override
    public List<SettingDeclaration> settings() {
        return List.of(SettingDeclaration.number("phone-days", 3, 0, 10, Text.of("电话回访天数", "Days until the call")));
    }

    @Override
    public Optional<CallbackStandard> callbacks() {
        return Optional.of(this);
    }

    @Override
    public Optional<SurveyStandard> surveys() {
        return Optional.of(this);
    }

    @Override
    public Optional<ScriptStandard> scripts() {
        return Optional.of(this);
    }

    @Override
    public Optional<FormStandard> forms() {
        return Optional.of(this);
    }

    @Override
    public CallbackPlan plan(DeliveryFacts delivery) {
        LocalDate expires = delivery.deliveredOn().plusDays(15);
        if (delivery.occasion() == Occasion.SALE) {
            return CallbackPlan.of(
                    callback("SALE-3", Channel.PHONE, delivery.deliveredOn().plusDays(3), expires, Post.SALESPERSON, Standing.DUE),
                    callback("SALE-7", Channel.PHONE, delivery.deliveredOn().plusDays(7), expires, Post.SALES_MANAGER, Standing.DUE));
        }
        if (delivery.serviceKind() == ServiceKind.NONE) {
            return CallbackPlan.none("NONE", Text.of("内部工单", "an internal order"));
        }
        if (!delivery.contact().phoneUsable()) {
            return CallbackPlan.of(callback("LOST", Channel.PHONE, delivery.deliveredOn().plusDays(1), expires, Post.CALLBACK_AGENT,
                    Standing.UNREACHABLE));
        }
        List<PlannedCallback> callbacks = new ArrayList<>();
        boolean halfYear = delivery.firstWrittenSincePhone().filter(day -> !day.plusMonths(6).isAfter(delivery.today())).isPresent();
        if (delivery.serviceKind() == ServiceKind.MAINTENANCE && !halfYear) {
            callbacks.add(callback("SMS", Channel.SMS, delivery.deliveredOn().plusDays(1), expires, Post.CALLBACK_AGENT, Standing.DUE));
        } else {
            callbacks.add(callback(halfYear ? "HALF-YEAR" : "PHONE", Channel.PHONE,
                    delivery.deliveredOn().plusDays(delivery.settings().number("phone-days")), expires, Post.CALLBACK_AGENT, Standing.DUE));
        }
        if (delivery.fleetCustomer() && delivery.fleetVisitedOn().isEmpty()) {
            callbacks.add(callback("FLEET", Channel.VISIT, delivery.deliveredOn().plusDays(7), expires, Post.MANAGING_SUPERVISOR,
                    Standing.PROPOSED));
        }
        return CallbackPlan.of(callbacks.toArray(PlannedCallback[]::new));
    }

    private static PlannedCallback callback(String rule, Channel channel, LocalDate due, LocalDate expires, Post post, Standing standing) {
        return new PlannedCallback(rule, channel, due, expires, post, WHY, standing,
                channel == Channel.VISIT ? Set.of(PlannedCallback.Mark.CALL_DAY_BEFORE) : Set.of());
    }

    @Override
    public NextStep afterAttempt(AttemptFacts attempt) {
        boolean wrong = attempt.outcome() == Outcome.NUMBER_DEAD || attempt.outcome() == Outcome.WRONG_PERSON;
        if (wrong || attempt.attempts() >= 3 && attempt.attemptDays() >= 2) {
            return attempt.contact().emailUsable() && attempt.channel() != Channel.EMAIL
                    ? new NextStep.Switch(Channel.EMAIL, attempt.today(), Post.CALLBACK_AGENT, WHY)
                    : new NextStep.GiveUp(wrong, WHY);
        }
        if (attempt.outcome() == Outcome.REFUSED) {
            return attempt.contact().allows(Channel.SMS)
                    ? new NextStep.Switch(Channel.SMS, attempt.today(), Post.CALLBACK_AGENT, WHY)
                    : new NextStep.GiveUp(false, WHY);
        }
        return new NextStep.Retry(attempt.today().plusDays(1), WHY);
    }

    @Override
    public Optional<SurveyDefinition> survey(io.dealerloop.spi.SurveyFacts facts) {
        return facts.channel().written() ? Optional.empty() : Optional.of(new SurveyDefinition("service", 1,
                Text.of("满意度", "Satisfaction"),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> new SurveyDefinition.Question("Q" + n, Text.of("问题" + n, "Question " + n), Text.of("因子", "Factor")))
                        .toList(), 1, 10, 6));
    }

    @Override
    public Optional<Script> script(ScriptFacts facts) {
        return facts.channel().written() ? Optional.empty() : Optional.of(new Script(List.of(
                new Script.Step("HELLO", Script.Kind.SAY, Text.of("问候", "Greeting"),
                        Text.of("{customer}您好，我是{store}的{agent}", "Hello {customer}, this is {agent} of {store}"))),
                Optional.of(new Script.NextService(10000, facts.deliveredOn().plusMonths(6)))));
    }

    @Override
    public Optional<MessageTemplate> message(ScriptFacts facts) {
        return facts.channel().written()
                ? Optional.of(new MessageTemplate(Optional.empty(), Text.of("感谢惠顾 {plate} {store}", "Thank you {plate} {store}")))
                : Optional.empty();
    }

    @Override
    public Optional<FormDefinition> form(FormCode code, Settings settings) {
        Text title = Text.of("表", "Form");
        return Optional.of(code == FormCode.CALLBACK_RECORD
                ? new FormDefinition(Text.of("回访记录表", "Callback record"), new FormDefinition.Document("QR-1", "0", "2026-01-01"),
                        true, true, 18,
                        List.of(new FormDefinition.Group(Text.of("客户基本信息", "Customer"), List.of(
                                        cell(FormField.NUMBER), cell(FormField.CUSTOMER_NAME), cell(FormField.CUSTOMER_PHONE))),
                                new FormDefinition.Group(Text.of("本次维修信息", "Order"), List.of(
                                        cell(FormField.ORDER_NUMBER), cell(FormField.MAIN_ITEMS))),
                                new FormDefinition.Group(Text.of("回访内容", "Callback"), List.of(
                                        cell(FormField.CALLBACK_CHANNEL), cell(FormField.STATE_OF_CAR), cell(FormField.SURVEY_SCORES),
                                        cell(FormField.OPINION), cell(FormField.REMARKS)))),
                        List.of(cell(FormField.MADE_BY), cell(FormField.MADE_ON)), List.of(Text.of("定期提交", "Handed in regularly")))
                : new FormDefinition(title, new FormDefinition.Document("QR-2", "0", "2026-01-01"), false, false, 1,
                        List.of(new FormDefinition.Group(title, List.of(cell(FormField.CUSTOMER_NAME), cell(FormField.PLATE),
                                cell(FormField.SURVEY_SCORES), cell(FormField.VISITOR), cell(FormField.SIGNATURE)))),
                        List.of(), List.of()));
    }

    private static FormDefinition.Cell cell(FormField field) {
        return new FormDefinition.Cell(field, Text.of(field.name(), field.name()), 10);
    }
}
