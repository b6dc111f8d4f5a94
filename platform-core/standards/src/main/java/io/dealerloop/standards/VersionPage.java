package io.dealerloop.standards;

import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.SettingDeclaration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything told about one version of a standard.
 *
 * @param contract the version of the plugin contract it was built against
 * @param newest whether {@code latest} means this version
 * @param digest SHA-256 of the archive, in hex
 * @param size of the archive in bytes
 * @param signer who signed it; absent where it came with the platform unsigned
 * @param uploadedBy the uploader's name, for their own group or partner; else absent
 * @param reviewedAt when it was published, refused or last withdrawn; absent = not yet, or never needed
 * @param reason why it was refused or withdrawn
 * @param documentation Markdown of headings, lists and paragraphs; absent = the plugin has none
 * @param parts what it has an opinion about
 * @param leaves what it leaves to the base of the parts it has
 * @param findings the kit's warnings
 * @param settings what stores and headquarters may set
 */
public record VersionPage(String plugin, String version, String title, List<String> brands, String provider, String contract,
        VersionOrigin origin, VersionState state, boolean newest, String digest, long size, @Nullable ArchiveSigner signer,
        OffsetDateTime uploadedAt, @Nullable String uploadedBy, @Nullable OffsetDateTime reviewedAt, @Nullable String reason,
        @Nullable String documentation, List<StandardPart> parts, List<LeftToBase> leaves, List<KitFinding> findings, List<DeclaredSetting> settings) {

    /** An occasion about which a part is not asked: the base is. */
    public record LeftToBase(StandardPart part, Occasion occasion) {}

    /**
     * @param fingerprint SHA-256 of the certificate, in hex
     * @param name the certificate's subject
     */
    public record ArchiveSigner(String fingerprint, String name) {}

    /**
     * @param key as it stands in a store's settings, {@code plugin:key}
     * @param min lowest number allowed, for numbers
     * @param max highest number allowed, for numbers
     */
    public record DeclaredSetting(String key, String label, SettingDeclaration.Type type, String defaultValue, int min, int max,
            List<DeclaredChoice> choices) {}

    public record DeclaredChoice(String value, String label) {}
}
