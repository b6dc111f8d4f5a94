package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.plugins.beijinghyundai.PhoneScript.step;

import io.dealerloop.spi.Script.Kind;
import io.dealerloop.spi.Script.Step;
import java.util.List;

/** The managing supervisor's visit, from the call the day before to the interview record. */
final class VisitScript {

    private VisitScript() {}

    static List<Step> steps(boolean nextKnown) {
        return List.of(
                step("CALL_DAY_BEFORE", Kind.SAY, "前一天电话预约", "Call the day before",
                        "{customer}您好，我是{store}的{agent}。我们想明天登门拜访，听听您的意见，您方便吗？\n（不方便：那您看改到哪一天合适？）",
                        "Good day, {customer}. This is {agent} of {store}. We would like to call on you tomorrow and hear your opinion. "
                                + "Would that suit you?\n(Inconvenient: which day would be better?)"),
                step("PREPARE", Kind.SAY, "出发前准备", "Prepare",
                        "看一遍客户档案、维修记录和投诉处理经过；带上名片、小礼品和单独会谈记录。",
                        "Read the customer file, the repair record and how the complaint was handled; take cards, a small gift and the "
                                + "interview record along."),
                step("INTRODUCTION", Kind.SAY, "自我介绍", "Introduce yourself",
                        "{customer}您好，我是{store}的{agent}，这是我的名片，谢谢您抽时间见我。",
                        "Good day, {customer}. I am {agent} of {store}; here is my card. Thank you for receiving me."),
                step("STATE_OF_CAR", Kind.STATE_OF_CAR, "现在车况", "State of the car",
                        "您的{model}（{plate}）现在用着怎么样？上次的问题解决得您满意吗？\n（还有问题：先致歉，如实记下，不当场下结论，请专人尽快给满意的答复。）",
                        "How is your {model} ({plate}) now? Are you content with how the problem was solved?\n(Still a problem: apologise, "
                                + "write it down as told, judge nothing on the spot; a satisfying answer will come soon.)"),
                step("USAGE_NOTES", Kind.SAY, "用车提示", "Usage notes",
                        "用车上有几点想跟您说说：留意胎压和提示灯；这次处理过的部位有异响、异味或故障灯，随时联系我。",
                        "A few words on using the car: watch tyre pressure and warning lights; for any noise, smell or light from the part "
                                + "we worked on, call me."),
                PhoneScript.nextService(nextKnown),
                step("SURVEY", Kind.SURVEY, "满意度调查", "Survey",
                        "想当面请您给我们打打分，1 到 10 分；没接触到的项目可以不打。您的意见我一条条记下来。",
                        "May I ask you to score us from 1 to 10? Leave out what did not apply. I write down every remark."),
                step("CONTACT_CARD", Kind.SAY, "留联系卡", "Leave the contact card",
                        "这张联系卡上有我们的电话 {storePhone}、邮箱 {storeEmail} 和网址 {storeWebsite}，有事随时找我。",
                        "This card has our phone {storePhone}, e-mail {storeEmail} and website {storeWebsite}. Please call any time."),
                step("THANKS", Kind.SAY, "致谢、赠礼", "Thanks and gift",
                        "感谢您给我们改进的机会，一点小心意请您收下。麻烦您在会谈记录上签个字。",
                        "Thank you for letting us improve. Please accept this small gift, and kindly sign the interview record."),
                step("LOG", Kind.LOG, "记录", "Log",
                        "录入拜访结果和分数，拜访人姓名、职务写入备注，附上单独会谈记录。",
                        "Record outcome and scores, put the visitor's name and title into the remarks and attach the interview record."));
    }
}
