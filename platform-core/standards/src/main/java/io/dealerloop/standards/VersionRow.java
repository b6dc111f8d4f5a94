package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.Part;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.SettingDeclaration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version as it is kept, without its archive. What its pages say is made here, in the reader's language. */
record VersionRow(StandardRef ref, String owner, VersionOrigin origin, VersionState state, @Nullable UUID privateTo, String digest, long size,
        String contract, String provider, @Nullable String signer, @Nullable String signerName, StandardDescription description,
        List<Finding> findings, UUID uploadedBy, OffsetDateTime uploadedAt, @Nullable OffsetDateTime reviewedAt, @Nullable String reason) {

    /** Whether stores may follow it, or may have begun to. */
    boolean wasPublished() {
        return state == VersionState.PUBLISHED || state == VersionState.WITHDRAWN;
    }

    boolean visibleTo(UUID group) {
        return wasPublished() && (privateTo == null || privateTo.equals(group));
    }

    String title() {
        return description.title().in(language());
    }

    List<String> brands() {
        return description.brands().stream().sorted().toList();
    }

    VersionPage page(boolean newest, @Nullable String uploader) {
        Locale language = language();
        return new VersionPage(ref.pluginId(), ref.version(), title(), brands(), provider, contract, origin, state, newest, digest, size,
                signer == null ? null : new VersionPage.ArchiveSigner(signer, signerName), uploadedAt, uploader, reviewedAt, reason,
                description.documentation().map(text -> text.in(language)).orElse(null),
                parts(), leaves(),
                findings.stream().map(one -> new KitFinding(one.rule().in(language), one.input(), one.mend().in(language))).toList(),
                description.settings().stream().map(setting -> declared(setting, language)).toList());
    }

    private List<StandardPart> parts() {
        return Arrays.stream(StandardPart.values()).filter(part -> description.parts().stream().anyMatch(has -> has.name().equals(part.name()))).toList();
    }

    private List<VersionPage.LeftToBase> leaves() {
        return parts().stream().flatMap(part -> Arrays.stream(Occasion.values())
                .filter(occasion -> !description.answers(Part.valueOf(part.name()), Optional.of(occasion)))
                .map(occasion -> new VersionPage.LeftToBase(part, occasion))).toList();
    }

    private VersionPage.DeclaredSetting declared(SettingDeclaration setting, Locale language) {
        return new VersionPage.DeclaredSetting(ref.pluginId() + ":" + setting.key(), setting.label().in(language), setting.type(), setting.defaultValue(),
                setting.min(), setting.max(), setting.choices().stream()
                        .map(choice -> new VersionPage.DeclaredChoice(choice.value(), choice.label().in(language))).toList());
    }

    private static Locale language() {
        return Actor.languageOrDefault();
    }
}
