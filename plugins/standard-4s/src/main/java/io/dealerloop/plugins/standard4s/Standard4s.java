package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;

/** The base standard. It names no brand: it is asked where no brand's standard speaks. */
@Extension
public final class Standard4s implements DealerStandard {

    private final CallbackStandard callbacks = new PlainCallbacks();
    private final SurveyStandard surveys = new FiveFactors();
    private final ScriptStandard scripts = new PlainScripts();
    private final FormStandard forms = new PlainForms();
    private final ImportStandard imports = settings -> ExportWords.MAPPING;
    private final TicketStandard tickets = new RecordFormats();
    private final ComplaintStandard complaints = new ComplaintLevels();

    @Override
    public Optional<Text> title() {
        return Optional.of(Text.of("4S 店通用标准", "Plain 4S practice"));
    }

    @Override
    public Optional<Text> documentation() {
        return Optional.of(Documentation.TEXT);
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

    @Override
    public Optional<ImportStandard> imports() {
        return Optional.of(imports);
    }

    @Override
    public Optional<TicketStandard> tickets() {
        return Optional.of(tickets);
    }

    @Override
    public Optional<ComplaintStandard> complaints() {
        return Optional.of(complaints);
    }
}
