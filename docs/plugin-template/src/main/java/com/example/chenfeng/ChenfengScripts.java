package com.example.chenfeng;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.Script.Kind;
import io.dealerloop.spi.Script.NextService;
import io.dealerloop.spi.Script.Step;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said and written after a service. */
final class ChenfengScripts implements ScriptStandard {

    private static final int SERVICE_KM = 7_500;

    private static final Step HELLO = new Step("HELLO", Kind.SAY, Text.of("问候", "Hello"),
            Text.of("{customer}您好，我是{store}的{agent}。", "Good day, {customer}. This is {agent} of {store}."));
    private static final Step SURVEY = new Step("SURVEY", Kind.SURVEY, Text.of("调查", "Survey"),
            Text.of("请您给这次服务打分。", "Please score this service."));
    private static final Step NEXT = new Step("NEXT", Kind.NEXT_SERVICE, Text.of("下次保养", "Next service"),
            Text.of("下次保养在 {nextMileage} 公里，大约 {nextDate}。", "Your next service is at {nextMileage} km, about {nextDate}."));
    private static final Step LOG = new Step("LOG", Kind.LOG, Text.of("记录", "Log"),
            Text.of("记录结果。", "Record the outcome."));

    private static final MessageTemplate SMS = new MessageTemplate(Optional.empty(),
            Text.of("感谢您到{store}维修{plate}，有问题请拨打{storePhone}。", "Thank you for bringing {plate} to {store}. Questions? Call {storePhone}."));

    @Override
    public Set<Occasion> occasions() {
        return Set.of(Occasion.SERVICE);
    }

    @Override
    public Optional<Script> script(ScriptFacts facts) {
        if (facts.channel().written()) {
            return Optional.empty();
        }
        Optional<NextService> next = nextService(facts);
        List<Step> steps = new ArrayList<>(List.of(HELLO, SURVEY));
        next.ifPresent(known -> steps.add(NEXT));
        steps.add(LOG);
        return Optional.of(new Script(steps, next));
    }

    /** Exports hold mileages of every kind: none, 0, below zero and a million kilometres. */
    private static Optional<NextService> nextService(ScriptFacts facts) {
        return facts.mileageKm().isPresent() && facts.mileageKm().getAsInt() > 0 && facts.mileageKm().getAsInt() < 1_000_000
                ? Optional.of(new NextService(facts.mileageKm().getAsInt() + SERVICE_KM, facts.deliveredOn().plusMonths(6)))
                : Optional.empty();
    }

    @Override
    public Optional<MessageTemplate> message(ScriptFacts facts) {
        return facts.channel() == Channel.SMS ? Optional.of(SMS) : Optional.empty();
    }
}
