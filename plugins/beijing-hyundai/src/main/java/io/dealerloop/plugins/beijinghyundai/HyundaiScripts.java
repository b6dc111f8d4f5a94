package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.Text;
import java.util.Optional;

/** What is said on the phone and on a visit, and written in an SMS or e-mail. */
final class HyundaiScripts implements ScriptStandard {

    @Override
    public Optional<Script> script(ScriptFacts facts) {
        Optional<Script.NextService> next = NextService.after(facts);
        return switch (facts.channel()) {
            case SMS, EMAIL -> Optional.empty();
            case PHONE -> Optional.of(new Script(
                    facts.occasion() == Occasion.SERVICE
                            ? PhoneScript.afterService(next.isPresent())
                            : PhoneScript.afterSale(next.isPresent()),
                    next));
            case VISIT -> Optional.of(new Script(VisitScript.steps(next.isPresent()), next));
        };
    }

    /** Thanks, then phone, e-mail and website, signed with the store's name. */
    @Override
    public Optional<MessageTemplate> message(ScriptFacts facts) {
        if (!facts.channel().written()) {
            return Optional.empty();
        }
        boolean service = facts.occasion() == Occasion.SERVICE;
        return Optional.of(facts.channel() == Channel.SMS ? sms(service) : email(service));
    }

    /** In China the signature of a text message stands between these brackets. */
    private static MessageTemplate sms(boolean service) {
        String thanksZh = service ? "感谢您 {deliveredOn} 光临本店保养维修爱车。" : "感谢您选择本店，恭喜您 {deliveredOn} 喜提新车。";
        String thanksEn = service
                ? "thank you for bringing us your car on {deliveredOn}. "
                : "thank you for choosing us, and congratulations on your new car of {deliveredOn}. ";
        return new MessageTemplate(Optional.empty(), Text.of(
                "{customer}您好！" + thanksZh + "用车有任何问题，欢迎联系我们：电话 {storePhone}，邮箱 {storeEmail}，网址 {storeWebsite}。【{store}】",
                "Dear {customer}, " + thanksEn + "Whatever your car needs, we are here: phone {storePhone}, e-mail {storeEmail}, "
                        + "website {storeWebsite}. {store}"));
    }

    private static MessageTemplate email(boolean service) {
        Text subject = service
                ? Text.of("感谢您光临{store}", "Thank you for visiting {store}")
                : Text.of("感谢您选择{store}", "Thank you for choosing {store}");
        String thanksZh = service
                ? "感谢您 {deliveredOn} 将爱车 {plate} 交给我们保养维修。希望您对这次服务满意，也希望车辆使用一切正常。"
                : "感谢您选择我们，恭喜您 {deliveredOn} 喜提新车 {model}。祝您和家人一路平安。";
        String thanksEn = service
                ? "Thank you for trusting us with your car {plate} on {deliveredOn}. We hope that you were pleased and that all is well."
                : "Thank you for choosing us, and congratulations on your new {model} of {deliveredOn}. We wish you safe journeys.";
        return new MessageTemplate(Optional.of(subject), Text.of(
                "{customer}：\n\n您好！" + thanksZh + "\n\n如有任何问题或建议，欢迎随时联系我们：\n电话：{storePhone}\n邮箱：{storeEmail}\n网址：{storeWebsite}\n\n{store}",
                "Dear {customer},\n\n" + thanksEn + "\n\nFor any question or suggestion:\nPhone: {storePhone}\nE-mail: {storeEmail}\n"
                        + "Website: {storeWebsite}\n\n{store}"));
    }
}
