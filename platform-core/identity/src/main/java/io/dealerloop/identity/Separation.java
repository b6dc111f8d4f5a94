package io.dealerloop.identity;

import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SettingDeclaration.Choice;
import io.dealerloop.spi.Text;
import java.util.List;

/**
 * The one table of separations of duty (职责分离), beside the table of what each post may do: what nobody does to their own work, though
 * their post allows it. How strictly is a setting of each store.
 */
public enum Separation {
    /** Who changed a customer's data, by hand or by a file, does not confirm it. */
    OWN_DATA_CHANGE("separation-own-data-change", Permission.CORRECTIONS_CONFIRM,
            Text.of("资料更改不由本人确认", "Nobody confirms their own data change"),
            Text.of("不能确认自己所做的更正，请由另一位主管确认。", "Nobody confirms their own correction; another head of this store may.")),
    /** Who handled a complaint does not close it. */
    HANDLED_COMPLAINT("separation-handled-complaint", Permission.TICKETS_WORK,
            Text.of("投诉不由经办人关闭", "Whoever handled a complaint does not close it"),
            Text.of("您经办过这起投诉，请由其他同事关闭。", "You have handled this complaint; a colleague must close it."));

    /** How strictly a store keeps a separation. */
    public enum Rule {
        /** Kept while somebody else of the store could do it; else allowed with a reason, which is reported. */
        ENFORCE_WHERE_POSSIBLE(Text.of("有他人可办时执行，否则说明原因", "Enforced where somebody else could do it, else with a reason")),
        /** Kept always. */
        ENFORCE(Text.of("一律执行", "Always enforced")),
        /** Allowed with a reason, which is reported. */
        ALLOW_WITH_REASON(Text.of("说明原因后允许，并列入报告", "Allowed with a reason, and reported"));

        private final Text label;

        Rule(Text label) {
            this.label = label;
        }
    }

    private final String key;
    private final Permission permission;
    private final Text label;
    private final Text refusal;

    Separation(String key, Permission permission, Text label, Text refusal) {
        this.key = key;
        this.permission = permission;
        this.label = label;
        this.refusal = refusal;
    }

    /** What somebody else must be allowed to do, to do it instead. */
    public Permission permission() {
        return permission;
    }

    /** What people call it. */
    public Text label() {
        return label;
    }

    /** What who may not is told. */
    public Text refusal() {
        return refusal;
    }

    /** The setting by which a store says how strictly it is kept. */
    public SettingDeclaration setting() {
        return SettingDeclaration.choice(key, Rule.ENFORCE_WHERE_POSSIBLE.name(),
                List.of(Rule.values()).stream().map(rule -> new Choice(rule.name(), rule.label)).toList(), label);
    }
}
