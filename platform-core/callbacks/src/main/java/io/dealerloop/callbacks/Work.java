package io.dealerloop.callbacks;

import io.dealerloop.customers.CustomerKind;
import io.dealerloop.identity.Contact;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SurveyDefinition;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to work one callback, in one answer. What is not known is absent.
 *
 * @param siblings the same person's other callbacks on the same list
 * @param owner the car's owner (车主), where somebody else brought it
 * @param visits the car's last orders, the newest first, at most 5
 * @param attempts the newest first
 * @param script what to say; absent for written channels
 * @param survey absent when none is asked
 * @param message the text to send; absent for calls and visits
 * @param standard the standard that asked for it
 * @param notice what could not be had of the standard, and why
 */
public record Work(
        Entry entry,
        List<Entry> siblings,
        Customer customer,
        @Nullable Owner owner,
        Vehicle vehicle,
        List<Visit> visits,
        List<Tried> attempts,
        @Nullable Steps script,
        @Nullable Survey survey,
        @Nullable Message message,
        Standard standard,
        @Nullable String notice) {

    public record Customer(UUID id, String name, CustomerKind kind, @Nullable Contact phone, boolean phoneUsable, @Nullable Contact phone2,
            @Nullable Contact email, boolean emailUsable, @Nullable Contact address, Set<Channel> refused, int version) {}

    public record Owner(UUID id, String name) {}

    public record Vehicle(UUID id, @Nullable String vin, @Nullable String plate, @Nullable String brand, @Nullable String model,
            @Nullable String colour, @Nullable Integer mileage, int version) {}

    public record Visit(String orderNumber, Occasion kind, ServiceKind serviceKind, @Nullable String mainItems,
            @Nullable LocalDate deliveredOn, @Nullable Integer mileage, @Nullable String advisor) {}

    /** @param answers {@code null} = 未涉及 (not applicable) */
    public record Tried(UUID id, OffsetDateTime at, String agent, Channel channel, Outcome outcome, @Nullable OffsetDateTime agreedAt,
            @Nullable String stateOfCar, @Nullable String opinion, @Nullable String remarks, Map<String, @Nullable Integer> answers,
            boolean complaint, boolean booking, AttemptInput.@Nullable Visitor visitor, @Nullable LocalDate visitedOn,
            String consequence) {}

    /** The steps with their words filled in. */
    public record Steps(List<Step> steps, @Nullable NextService nextService) {}

    public record Step(String code, Script.Kind kind, String title, String words) {}

    public record NextService(int mileageKm, LocalDate about) {}

    public record Survey(String code, int revision, String title, List<Question> questions, int lowest, int highest, int alarmAt) {

        static Survey of(SurveyDefinition asked, Locale language) {
            return new Survey(asked.code(), asked.revision(), asked.title().in(language),
                    asked.questions().stream()
                            .map(question -> new Question(question.code(), question.wording().in(language), question.factor().in(language)))
                            .toList(),
                    asked.lowest(), asked.highest(), asked.alarmAt());
        }
    }

    public record Question(String code, String wording, String factor) {}

    public record Message(@Nullable String subject, String body) {}

    public record Standard(String plugin, String version, String name) {}
}
