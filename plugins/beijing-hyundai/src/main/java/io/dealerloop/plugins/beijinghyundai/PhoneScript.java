package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.Script.Kind;
import io.dealerloop.spi.Script.Step;
import io.dealerloop.spi.Text;
import java.util.List;

/**
 * The phone call, step by step: short and clear, no promises, an apology where there is a problem, and neither blame taken nor pushed
 * away while the cause is unknown.
 */
final class PhoneScript {

    static final Step CONVENIENT = step("CONVENIENT", Kind.SAY, "是否方便", "Convenient now?",
            "请问您现在方便接电话吗？大约只要两分钟。\n（不方便：真抱歉打扰了，您看什么时候再打给您合适？　不愿接电话：好的，以后我们改用短信或邮件联系您。）",
            "Is this a good moment? It takes about two minutes.\n(Inconvenient: I am sorry to disturb you. When may I call again?  "
                    + "Does not want calls: of course, we will write to you instead.)");

    static final Step SURVEY = step("SURVEY", Kind.SURVEY, "满意度调查", "Survey",
            "想请您给我们打打分，1 到 10 分，10 分最满意；没有接触到的项目，告诉我“没涉及”就可以。\n（打分低：谢谢您直说，请问主要是哪里没让您满意？）",
            "May I ask you to score us from 1 to 10, where 10 is best? Where something did not apply, just say so.\n"
                    + "(Low score: thank you for being frank. What was it that did not satisfy you?)");

    static final Step USAGE_NOTES = step("USAGE_NOTES", Kind.SAY, "用车提示", "Usage notes",
            "给您提个醒：平时留意胎压和仪表盘上的提示灯，这次提到需要观察的项目请多看两眼，有异常随时联系我们。",
            "A word on using your car: keep an eye on tyre pressure and warning lights, and on whatever we asked you to watch; "
                    + "call us if anything seems unusual.");

    static final Step CONTACTS = step("CONTACTS", Kind.SAY, "留下联系方式", "Leave contacts",
            "有任何需要，您可以打我们的电话 {storePhone}，也可以发邮件到 {storeEmail}，或者上网站 {storeWebsite} 预约。",
            "Whenever you need us: phone {storePhone}, e-mail {storeEmail}, or book on {storeWebsite}.");

    static final Step THANKS = step("THANKS", Kind.SAY, "致谢", "Thanks",
            "感谢您抽时间接听，祝您用车愉快，再见！\n（等客户先挂机。）",
            "Thank you for your time, and enjoy your car. Goodbye!\n(Let the customer hang up first.)");

    static final Step LOG = step("LOG", Kind.LOG, "记录", "Log",
            "记录回访结果、分数和客户原话；有投诉立即转投诉流程，要预约立即转预约流程。",
            "Record outcome, scores and the customer's own words. A complaint or a booking is passed on at once.");

    private PhoneScript() {}

    static List<Step> afterService(boolean nextKnown) {
        return List.of(
                step("GREETING", Kind.SAY, "问候", "Greeting",
                        "{customer}您好，我是{store}的{agent}。",
                        "Good day, {customer}. This is {agent} of {store}."),
                CONVENIENT,
                step("CHECK_VEHICLE", Kind.CHECK_VEHICLE, "核对车辆", "Check the car",
                        "跟您核对一下：您的爱车是{model}，车牌 {plate}，{deliveredOn} 在我们店做了{lastJob}，对吗？",
                        "Let me make sure: your car is a {model}, plate {plate}, and we did {lastJob} on {deliveredOn}. Is that right?"),
                step("STATE_OF_CAR", Kind.STATE_OF_CAR, "现在车况", "State of the car",
                        "取车以后车子用着怎么样？之前的问题解决了吗？\n（还有问题：给您添麻烦了，非常抱歉。您说的情况我已记下，马上请专人跟进，尽快给您满意的答复。）",
                        "How has the car been since? Is the problem gone?\n(Still a problem: I am sorry for the trouble. I have noted it "
                                + "and pass it on right away; you will soon have a satisfying answer.)"),
                SURVEY,
                USAGE_NOTES,
                nextService(nextKnown),
                CONTACTS,
                THANKS,
                LOG);
    }

    static List<Step> afterSale(boolean nextKnown) {
        return List.of(
                step("GREETING", Kind.SAY, "问候", "Greeting",
                        "{customer}您好，我是{store}的{agent}，恭喜您成为我们的车主！",
                        "Good day, {customer}. This is {agent} of {store}. Congratulations on your new car!"),
                CONVENIENT,
                step("CHECK_VEHICLE", Kind.CHECK_VEHICLE, "核对车辆", "Check the car",
                        "跟您核对一下：您 {deliveredOn} 提的是{model}，车牌 {plate}，对吗？",
                        "Let me make sure: you took home a {model}, plate {plate}, on {deliveredOn}. Is that right?"),
                step("STATE_OF_CAR", Kind.STATE_OF_CAR, "新车使用情况", "How the new car is",
                        "新车开着还顺手吗？有哪些功能还不太清楚？\n（有问题：非常抱歉，我先记下，马上请专人联系您，尽快给您满意的答复。）",
                        "How do you get on with the car? Is there anything you would like explained?\n(A problem: I am sorry. I note it and "
                                + "somebody will contact you right away; you will soon have a satisfying answer.)"),
                SURVEY,
                step("USAGE_NOTES", Kind.SAY, "用车提示", "Usage notes",
                        "新车磨合期请避免急加速、急刹车和长时间高速行驶，随车手册里有详细说明。",
                        "While the car runs in, please avoid hard acceleration, hard braking and long stretches at high speed; "
                                + "the handbook says more."),
                nextService(nextKnown),
                CONTACTS,
                THANKS,
                LOG);
    }

    /** Without a known mileage there is none to name. */
    static Step nextService(boolean known) {
        return known
                ? step("NEXT_SERVICE", Kind.NEXT_SERVICE, "下次保养", "Next service",
                        "您的车下次保养大约在 {nextMileage} 公里，或者 {nextDate} 前后，先到哪个按哪个，提前预约可以少等。",
                        "Your next service is due at about {nextMileage} km or around {nextDate}, whichever comes first. "
                                + "Booking ahead saves waiting.")
                : step("NEXT_SERVICE", Kind.NEXT_SERVICE, "下次保养", "Next service",
                        "下次保养请按保养手册上的里程和时间进店，您现在大概跑了多少公里？我帮您看一下，提前预约可以少等。",
                        "For the next service please follow the booklet. What does the odometer show now? I will look it up for you; "
                                + "booking ahead saves waiting.");
    }

    static Step step(String code, Kind kind, String titleZh, String titleEn, String zh, String en) {
        return new Step(code, kind, Text.of(titleZh, titleEn), Text.of(zh, en));
    }
}
