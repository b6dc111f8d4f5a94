package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.Extension;

/** The dealer operating standard of Beijing Hyundai (北京现代) for callbacks after service and after new-car delivery. */
@Extension
public final class BeijingHyundai implements DealerStandard {

    private final CallbackStandard callbacks = new HyundaiCallbacks();
    private final SurveyStandard surveys = new HyundaiSurveys();
    private final ScriptStandard scripts = new HyundaiScripts();
    private final FormStandard forms = new HyundaiForms();

    @Override
    public Optional<Text> title() {
        return Optional.of(Text.of("北京现代经销商运营标准", "Beijing Hyundai dealer standard"));
    }

    @Override
    public Set<String> brands() {
        return Set.of("北京现代", "现代", "Beijing Hyundai", "Hyundai");
    }

    @Override
    public List<SettingDeclaration> settings() {
        return Keys.DECLARATIONS;
    }

    @Override
    public Optional<CallbackStandard> callbacks() {
        return Optional.of(callbacks);
    }

    @Override
    public Optional<SurveyStandard> surveys() {
        return Optional.of(surveys);
    }

    @Override
    public Optional<ScriptStandard> scripts() {
        return Optional.of(scripts);
    }

    @Override
    public Optional<FormStandard> forms() {
        return Optional.of(forms);
    }
}
