package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.pluginhost.UnusablePlugin;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Shows what a version would show a store's staff, asked with a made-up customer and the plugin's own defaults, of nobody's store. */
@ApplicationScoped
public class Previews {

    private static final int MILEAGE = 23_600;

    @Inject
    private StandardVersions versions;

    @Inject
    private PluginHost host;

    @Inject
    private VersionRows rows;

    @Inject
    private TrialPlaces places;

    @Inject
    private BusinessClock clock;

    /** @throws Problem when there is no such version for this group */
    public Preview of(String plugin, String version) {
        return new One(host, Asker.ofGroup(Groups.current().value()), versions.visible(plugin, version)).preview();
    }

    /** For the operator's review, published or not. @throws Problem when there is no such version, or it is private to a group */
    public Preview forReview(String plugin, String version) {
        return apart(versions.reviewable(plugin, version));
    }

    /** For the acting partner, published or not. @throws Problem when it is not theirs */
    public Preview forPartner(String plugin, String version) {
        return apart(versions.mine(plugin, version));
    }

    /** What nobody may follow yet is known to no worker: it runs in one of its own, for as long as it is looked at. */
    private Preview apart(VersionRow row) {
        byte[] archive = rows.archive(row.ref()).orElseThrow(StandardVersions::unknown);
        return places.in(() -> {
            try (PluginHost alone = PluginHost.trying(archive)) {
                return new One(alone, Asker.PLATFORM, row).preview();
            } catch (UnusablePlugin unusable) {
                throw Problem.refused(unusable.problem().zh(), unusable.problem().en());
            }
        });
    }

    /** One preview being made. */
    private final class One {

        private final PluginHost host;
        private final Asker asker;
        private final StandardRef ref;
        private final Settings settings;
        private final LocalDate day = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        private final Locale language = Actor.languageOrDefault();
        private final List<Preview.Unanswered> unanswered = new ArrayList<>();

        One(PluginHost host, Asker asker, VersionRow row) {
            this.host = host;
            this.asker = asker;
            this.ref = row.ref();
            this.settings = Settings.defaultsOf(row.description().settings());
        }

        Preview preview() {
            ImportMapping words = ask(StandardPart.IMPORTS, host.importMapping(asker, ref, settings)).findFirst().orElse(new ImportMapping(List.of(), List.of()));
            return new Preview(each(this::spoken), each(this::written), each(this::survey),
                    Stream.of(FormCode.values()).flatMap(this::form).toList(),
                    ask(StandardPart.TICKETS, host.recordFormats(asker, ref, settings)).flatMap(List::stream).map(this::format).toList(),
                    ask(StandardPart.COMPLAINTS, host.complaintLevels(asker, ref, settings)).flatMap(List::stream)
                            .map(level -> new Preview.Level(level.code(), in(level.title()), level.rank(), level.managerInPerson(), level.clocks().stream()
                                    .map(clock -> new Preview.Clock(clock.step(), clock.within().toMinutes(), clock.counting())).toList()))
                            .sorted(Comparator.comparingInt(Preview.Level::rank)).toList(),
                    words.headings().stream().map(heading -> new Preview.ImportWords(heading.field(), heading.words())).toList(),
                    words.kinds().stream().map(kind -> new Preview.KindWords(kind.kind(), kind.words())).toList(),
                    unanswered.stream().distinct().toList());
        }

        private interface Asked<T> {
            Stream<T> of(Occasion occasion, Channel channel);
        }

        private <T> List<T> each(Asked<T> question) {
            return Stream.of(Occasion.values()).flatMap(occasion -> Stream.of(Channel.values()).flatMap(channel -> question.of(occasion, channel))).toList();
        }

        private Stream<Preview.Spoken> spoken(Occasion occasion, Channel channel) {
            return channel.written() ? Stream.empty() : ask(StandardPart.SCRIPTS, host.script(asker, ref, facts(occasion, channel)))
                    .map(script -> new Preview.Spoken(occasion, channel, script.steps().stream()
                            .map(step -> new Preview.Step(in(step.title()), step.kind(), filled(step.words()))).toList()));
        }

        private Stream<Preview.Written> written(Occasion occasion, Channel channel) {
            return !channel.written() ? Stream.empty() : ask(StandardPart.SCRIPTS, host.message(asker, ref, facts(occasion, channel)))
                    .map(message -> new Preview.Written(occasion, channel, message.subject().map(this::filled).orElse(null), filled(message.body())));
        }

        private Stream<Preview.Survey> survey(Occasion occasion, Channel channel) {
            return ask(StandardPart.SURVEYS, host.survey(asker, ref, new SurveyFacts(occasion, channel, ServiceKind.REPAIR, settings)))
                    .map(survey -> new Preview.Survey(occasion, channel, in(survey.title()), survey.lowest(), survey.highest(), survey.alarmAt(),
                            survey.questions().stream().map(question -> new Preview.Question(question.code(), in(question.wording()), in(question.factor())))
                                    .toList()));
        }

        private Stream<Preview.Form> form(FormCode code) {
            return ask(StandardPart.FORMS, host.form(asker, ref, code, settings)).map(form -> new Preview.Form(code, in(form.title()), form.landscape(),
                    form.linesPerPage(), form.groups().stream().map(group -> new Preview.Columns(in(group.title()),
                            group.cells().stream().map(cell -> in(cell.title())).toList())).toList(),
                    form.notes().stream().map(this::in).toList()));
        }

        private Preview.Format format(RecordFormat format) {
            return new Preview.Format(format.code(), format.kind(), in(format.title()), format.slots().stream()
                    .map(slot -> new Preview.Slot(slot.name(), in(slot.label()), slot.type(), slot.required())).toList(),
                    format.sentence(Samples.of(format)), format.fixedAnswer().map(this::in).orElse(null));
        }

        private ScriptFacts facts(Occasion occasion, Channel channel) {
            return new ScriptFacts(occasion, channel, ServiceKind.REPAIR, day, OptionalInt.of(MILEAGE), settings);
        }

        /** What was answered; what was refused by fault is told, what the plugin leaves to others is not. */
        private <T> Stream<T> ask(StandardPart part, Answer<T> answer) {
            answer.refusal().filter(why -> why.isFault()).ifPresent(why -> unanswered.add(new Preview.Unanswered(part, in(why.message()))));
            return answer.value().stream();
        }

        private String in(Text text) {
            return text.in(language);
        }

        private String filled(Text text) {
            return Samples.fill(in(text), day);
        }
    }
}
