package io.dealerloop.callbacks;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Text;

/** The trade's words for what the core itself has to name. */
final class Words {

    private Words() {}

    static Text of(Channel channel) {
        return switch (channel) {
            case SMS -> Text.of("短信", "SMS");
            case EMAIL -> Text.of("邮件", "e-mail");
            case PHONE -> Text.of("电话", "phone");
            case VISIT -> Text.of("上门", "visit");
        };
    }

    static Text of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Text.of("完成", "done");
            case INCONVENIENT -> Text.of("不便，另约时间", "inconvenient, new time agreed");
            case REFUSED -> Text.of("拒绝", "refused");
            case NO_ANSWER -> Text.of("无人接听", "no answer");
            case BUSY -> Text.of("占线", "busy");
            case SWITCHED_OFF -> Text.of("关机", "switched off");
            case NUMBER_DEAD -> Text.of("空号", "number dead");
            case WRONG_PERSON -> Text.of("非本人", "wrong person");
        };
    }

    static Text of(CallbackState state) {
        return switch (state) {
            case OPEN -> Text.of("待回访", "open");
            case DONE -> Text.of("已完成", "done");
            case UNREACHABLE -> Text.of("无法联系", "unreachable");
            case CANCELLED -> Text.of("已取消", "cancelled");
            case EXPIRED -> Text.of("已过期", "expired");
            case DROPPED -> Text.of("已移除", "dropped");
        };
    }

    static Text of(Post post) {
        return post.title();
    }

    /** Both languages around the same inserted texts. */
    static Text join(Text... parts) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Text part : parts) {
            zh.append(part.zh());
            en.append(part.en());
        }
        return Text.of(zh.toString(), en.toString());
    }
}
