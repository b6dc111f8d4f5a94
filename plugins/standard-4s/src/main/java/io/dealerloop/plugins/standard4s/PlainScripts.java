package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.Script.Kind;
import io.dealerloop.spi.Script.Step;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** The steps of a call and of a visit, and the text of SMS and e-mail, in the order the trade's standards give. */
final class PlainScripts implements ScriptStandard {

    private static final Text GREETING_SERVICE = Text.of("{customer}您好，这里是{store}，我是{agent}。", "Good day, {customer}. {agent} of {store} speaking.");
    private static final Text GREETING_SALE = Text.of("{customer}您好，这里是{store}，我是{agent}，恭喜您用上新车！",
            "Good day, {customer}. {agent} of {store} speaking. Congratulations on your new car!");
    private static final Text USAGE_SERVICE = Text.of("请您平时多留意胎压和仪表指示灯，这次提醒您观察的项目也请多看一眼，有异常随时联系我们。",
            "Please keep an eye on tyre pressure, warning lights and whatever we asked you to watch; call us if anything is unusual.");
    private static final Text USAGE_SALE = Text.of("新车磨合期请避免急加速、急刹车和长时间高速行驶。",
            "While the car runs in, please avoid hard acceleration, hard braking and long stretches at high speed.");
    private static final Text THANKS = Text.of("感谢您接听电话，祝您一路平安，再见！\n（等客户先挂机。）",
            "Thank you for your time, and safe journeys. Goodbye!\n(Let the customer hang up first.)");

    @Override
    public Optional<Script> script(ScriptFacts facts) {
        Optional<Script.NextService> next = NextService.of(facts);
        return switch (facts.channel()) {
            case SMS, EMAIL -> Optional.empty();
            case PHONE -> Optional.of(new Script(call(facts, next.isPresent()), next));
            case VISIT -> Optional.of(new Script(visit(facts.settings(), next.isPresent()), next));
        };
    }

    private static List<Step> call(ScriptFacts facts, boolean nextKnown) {
        Settings settings = facts.settings();
        boolean service = facts.occasion() == Occasion.SERVICE;
        return List.of(
                new Step("GREETING", Kind.SAY, Text.of("报店名和姓名", "Store and name"),
                        OwnWords.or(service ? GREETING_SERVICE : GREETING_SALE, settings, Keys.OWN_GREETING)),
                step("CONVENIENT", Kind.SAY, "是否方便", "Convenient now?",
                        "请问您现在方便说几句吗？\n（不方便：不好意思打扰了，您看什么时间合适？　不愿接电话：好的，以后改用短信或邮件。）",
                        "Is this a good moment?\n(Inconvenient: I am sorry; when may I call again?  Does not want calls: we will write instead.)"),
                service
                        ? step("CHECK_VEHICLE", Kind.CHECK_VEHICLE, "核对车辆", "Check the car",
                                "您的{model}，车牌{plate}，{deliveredOn}在店里做了{lastJob}，是吗？",
                                "Your {model}, plate {plate}: on {deliveredOn} we did {lastJob}, is that right?")
                        : step("CHECK_VEHICLE", Kind.CHECK_VEHICLE, "核对车辆", "Check the car",
                                "您{deliveredOn}提的{model}，车牌{plate}，是吗？",
                                "You took home a {model}, plate {plate}, on {deliveredOn}, is that right?"),
                step("STATE_OF_CAR", Kind.STATE_OF_CAR, "现在车况", "State of the car",
                        "车子现在用着怎么样？之前反映的问题都好了吗？\n（还有问题：给您添麻烦了，很抱歉。我如实记下，请专人尽快答复您。不作承诺，不下结论。）",
                        "How is the car now? Is everything you mentioned put right?\n(Still a problem: I am sorry for the trouble. I note it as told; "
                                + "a satisfying answer comes soon. Promise nothing, judge nothing.)"),
                step("SURVEY", Kind.SURVEY, "满意度调查", "Survey",
                        "请您按 1 到 10 分给我们打分，没涉及的项目可以跳过。\n（低分：谢谢您直说，主要是哪里不满意？）",
                        "Please score us from 1 to 10; skip what did not apply.\n(Low score: thank you for being frank. What was it?)"),
                new Step("USAGE_NOTES", Kind.SAY, Text.of("用车提示", "Usage notes"),
                        OwnWords.or(service ? USAGE_SERVICE : USAGE_SALE, settings, Keys.OWN_USAGE_NOTES)),
                nextService(nextKnown),
                step("CONTACTS", Kind.SAY, "留下联系方式", "Leave contacts",
                        "有需要请打{storePhone}，或发邮件到{storeEmail}，也可以在{storeWebsite}上预约。",
                        "Whenever you need us: {storePhone}, {storeEmail}, or book on {storeWebsite}."),
                new Step("THANKS", Kind.SAY, Text.of("致谢", "Thanks"), OwnWords.or(THANKS, settings, Keys.OWN_THANKS)),
                step("LOG", Kind.LOG, "记录", "Log", "记下结果、分数和客户原话；投诉立即转投诉流程，预约立即转预约流程。",
                        "Record outcome, scores and the customer's own words; pass a complaint or a booking on at once."));
    }

    private static List<Step> visit(Settings settings, boolean nextKnown) {
        return List.of(
                step("CALL_DAY_BEFORE", Kind.SAY, "前一天电话预约", "Call the day before",
                        "{customer}您好，我是{store}的{agent}，想明天上门拜访，听听您的意见，方便吗？\n（不方便：改约日期。）",
                        "Good day, {customer}. {agent} of {store}. May I call on you tomorrow to hear your opinion?\n(Inconvenient: another date.)"),
                step("PREPARE", Kind.SAY, "准备", "Prepare", "看客户档案、维修记录和投诉经过，带名片、小礼品和单独会谈记录。",
                        "Read file, repair record and complaint; take cards, a small gift and the interview record."),
                step("INTRODUCTION", Kind.SAY, "自我介绍", "Introduction", "{customer}您好，我是{store}的{agent}，这是我的名片。",
                        "Good day, {customer}. I am {agent} of {store}; this is my card."),
                step("STATE_OF_CAR", Kind.STATE_OF_CAR, "现在车况", "State of the car",
                        "您的{model}（{plate}）现在怎么样？上次的问题解决得满意吗？\n（还有问题：致歉，如实记录，请专人尽快答复。）",
                        "How is your {model} ({plate}) now? Are you content with the solution?\n(Still a problem: apologise, note it, an answer comes soon.)"),
                new Step("USAGE_NOTES", Kind.SAY, Text.of("用车提示", "Usage notes"),
                        OwnWords.or(USAGE_SERVICE, settings, Keys.OWN_USAGE_NOTES)),
                nextService(nextKnown),
                step("SURVEY", Kind.SURVEY, "满意度调查", "Survey", "请您当面给我们打打分，1 到 10 分，没涉及的可以不打。",
                        "May I ask you to score us from 1 to 10? Leave out what did not apply."),
                step("CONTACT_CARD", Kind.SAY, "留联系卡", "Leave the contact card",
                        "联系卡上有电话{storePhone}、邮箱{storeEmail}和网址{storeWebsite}，有事随时找我们。",
                        "On this card: phone {storePhone}, e-mail {storeEmail}, website {storeWebsite}."),
                step("THANKS", Kind.SAY, "致谢、赠礼", "Thanks and gift", "谢谢您的宝贵意见，一点小心意请收下，麻烦您在会谈记录上签字。",
                        "Thank you for your advice. Please accept this small gift, and kindly sign the interview record."),
                step("LOG", Kind.LOG, "记录", "Log", "录入结果和分数，拜访人姓名、职务写入备注，附上单独会谈记录。",
                        "Record outcome and scores, put name and title into the remarks, attach the interview record."));
    }

    private static Step nextService(boolean known) {
        return known
                ? step("NEXT_SERVICE", Kind.NEXT_SERVICE, "下次保养", "Next service",
                        "下次保养大约在{nextMileage}公里或{nextDate}前后，先到为准，提前预约可以少等。",
                        "The next service is due at about {nextMileage} km or around {nextDate}, whichever comes first; booking ahead saves waiting.")
                : step("NEXT_SERVICE", Kind.NEXT_SERVICE, "下次保养", "Next service",
                        "下次保养请按保养手册的里程和时间进店，您现在大约跑了多少公里？",
                        "For the next service please follow the booklet. What does the odometer show now?");
    }

    /** Thanks, then phone, e-mail and website, signed with the store's name; in China a text message is signed in these brackets. */
    @Override
    public Optional<MessageTemplate> message(ScriptFacts facts) {
        if (!facts.channel().written()) {
            return Optional.empty();
        }
        boolean service = facts.occasion() == Occasion.SERVICE;
        Settings settings = facts.settings();
        Text thanks = service ? Text.of("感谢您{deliveredOn}光临本店。", "thank you for your visit of {deliveredOn}. ")
                : Text.of("感谢您选择本店，祝您新车愉快。", "thank you for choosing us, and enjoy your new car. ");
        if (facts.channel() == Channel.SMS) {
            Text sms = Text.of("{customer}您好，" + thanks.zh() + "用车有问题请联系我们：电话{storePhone}，邮箱{storeEmail}，网址{storeWebsite}。【{store}】",
                    "Dear {customer}, " + thanks.en() + "Whatever your car needs: phone {storePhone}, e-mail {storeEmail}, website {storeWebsite}. {store}");
            return Optional.of(new MessageTemplate(Optional.empty(), OwnWords.or(sms, settings, service ? Keys.OWN_SMS : Keys.OWN_SMS_SALE)));
        }
        Text subject = Text.of("{store}感谢您", "{store} thanks you");
        Text body = Text.of("{customer}您好：\n\n" + thanks.zh() + "希望您的{model}（{plate}）一切正常。如有问题或建议，请联系我们：\n电话：{storePhone}\n"
                        + "邮箱：{storeEmail}\n网址：{storeWebsite}\n\n{store}",
                "Dear {customer},\n\n" + thanks.en() + "We hope that all is well with your {model} ({plate}). For any question or suggestion:\n"
                        + "Phone: {storePhone}\nE-mail: {storeEmail}\nWebsite: {storeWebsite}\n\n{store}");
        return Optional.of(new MessageTemplate(Optional.of(OwnWords.or(subject, settings, Keys.OWN_EMAIL_SUBJECT)),
                OwnWords.or(body, settings, service ? Keys.OWN_EMAIL : Keys.OWN_EMAIL_SALE)));
    }

    private static Step step(String code, Kind kind, String titleZh, String titleEn, String zh, String en) {
        return new Step(code, kind, Text.of(titleZh, titleEn), Text.of(zh, en));
    }
}
