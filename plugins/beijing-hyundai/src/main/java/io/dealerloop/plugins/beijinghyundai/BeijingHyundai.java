package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.Extension;

/**
 * The dealer operating standard of Beijing Hyundai (北京现代) for callbacks after service and after new-car delivery. What it shares with
 * every 4S store it leaves to the base: the survey of five factors, the interview record, complaint levels and most record formats.
 */
@Extension
public final class BeijingHyundai implements DealerStandard {

    private final CallbackStandard callbacks = new HyundaiCallbacks();
    private final ScriptStandard scripts = new HyundaiScripts();
    private final FormStandard forms = new HyundaiForms();
    private final ImportStandard imports = settings -> HyundaiExports.MAPPING;
    private final TicketStandard tickets = new HyundaiFormats();

    @Override
    public Optional<Text> title() {
        return Optional.of(Text.of("北京现代经销商运营标准", "Beijing Hyundai dealer standard"));
    }

    @Override
    public Optional<Text> documentation() {
        return Optional.of(Documentation.TEXT);
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
    public Optional<ScriptStandard> scripts() {
        return Optional.of(scripts);
    }

    @Override
    public Optional<FormStandard> forms() {
        return Optional.of(forms);
    }

    @Override
    public Optional<ImportStandard> imports() {
        return Optional.of(imports);
    }

    @Override
    public Optional<TicketStandard> tickets() {
        return Optional.of(tickets);
    }
}
