package com.example.chenfeng;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SettingDeclaration.Choice;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.Extension;

/** What the brand Chenfeng (晨风) has an opinion about. Leave out a method, and the store's base standard answers. */
@Extension
public final class Chenfeng implements DealerStandard {

    static final String PHONE_DAYS = "phone.days";
    static final String FLEET_VISITS = "fleet.visits";

    @Override
    public Optional<Text> title() {
        return Optional.of(Text.of("晨风汽车标准", "Chenfeng standard"));
    }

    @Override
    public Set<String> brands() {
        return Set.of("晨风", "晨风汽车", "Chenfeng");
    }

    @Override
    public Optional<Text> documentation() {
        return Optional.of(Text.of("""
                # 晨风汽车回访标准

                - 每次维修交车后第三天电话回访，最多三次，每天一次。
                - 集团客户可以另外建议上门。
                """, """
                # Chenfeng's callback standard

                - A call on the third day after every service, at most three attempts, one a day.
                - For fleet customers a visit may be proposed besides.
                """));
    }

    @Override
    public List<SettingDeclaration> settings() {
        return List.of(
                SettingDeclaration.number(PHONE_DAYS, 3, 0, 15,
                        Text.of("电话回访：交车后第几天", "Phone callback: days after delivery")),
                SettingDeclaration.choice(FLEET_VISITS, "off",
                        List.of(Choice.of("off", "不上门", "No visits"), Choice.of("propose", "建议上门", "Proposed to the supervisor")),
                        Text.of("集团客户上门", "Visits to fleet customers")));
    }

    @Override
    public Optional<CallbackStandard> callbacks() {
        return Optional.of(new ChenfengCallbacks());
    }

    @Override
    public Optional<SurveyStandard> surveys() {
        return Optional.of(new ChenfengSurvey());
    }

    @Override
    public Optional<ScriptStandard> scripts() {
        return Optional.of(new ChenfengScripts());
    }

    @Override
    public Optional<FormStandard> forms() {
        return Optional.of(new ChenfengForms());
    }

    @Override
    public Optional<ImportStandard> imports() {
        return Optional.of(new ChenfengExports());
    }

    @Override
    public Optional<TicketStandard> tickets() {
        return Optional.of(new ChenfengTickets());
    }

    @Override
    public Optional<ComplaintStandard> complaints() {
        return Optional.of(new ChenfengComplaints());
    }
}
