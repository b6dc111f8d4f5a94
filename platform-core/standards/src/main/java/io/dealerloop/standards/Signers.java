package io.dealerloop.standards;

import io.dealerloop.identity.Posts;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Post;
import io.dealerloop.tenancy.DealerGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certificates whose signatures count (受信任的签名证书): the operator says whose, for which plugins and brands. By the real clock, as keys are. */
@ApplicationScoped
public class Signers {

    private static final String SELECT = "SELECT id, fingerprint, certificate, partner, dealer_group, plugins, brands, trusted_since, revoked_at FROM trusted_signer";
    private static final int LARGEST = 20_000;

    @Inject
    private PlatformDatabase database;

    @Inject
    private Posts posts;

    @Inject
    private Partners partners;

    @Inject
    private DealerGroups groups;

    @Inject
    private PlatformAudit audit;

    /** Newest first. */
    public List<TrustedSigner> list() {
        return database.jdbc(connection -> Sql.list(connection, SELECT + " ORDER BY trusted_since DESC, id", Signers::read));
    }

    /** All that was ever trusted under that certificate, revoked ones included. */
    List<TrustedSigner> with(String fingerprint) {
        return database.jdbc(connection -> Sql.list(connection, SELECT + " WHERE fingerprint = ? ORDER BY trusted_since DESC", Signers::read, fingerprint));
    }

    /** @throws Problem naming the field that is wrong */
    @Transactional
    public TrustedSigner trust(TrustedSigner.NewSigner wanted) {
        X509Certificate certificate = certificate(wanted.certificate());
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        if (certificate.getNotAfter().toInstant().isBefore(now.toInstant())) {
            throw Problem.invalid("certificate", "证书已过期。", "The certificate has expired.");
        }
        if ((wanted.partner() == null) == (wanted.group() == null)) {
            throw Problem.invalid("partner", "请选择一个品牌伙伴或一个集团。", "Choose either a partner or a group.");
        }
        if (wanted.group() != null) {
            groups.find(new GroupId(wanted.group()));
        } else if (!partners.names().containsKey(wanted.partner()) && !posts.forReading(wanted.partner()).platform().contains(Post.BRAND_PARTNER)) {
            throw Problem.invalid("partner", "没有这个品牌伙伴。", "There is no such partner.");
        }
        UUID partner = wanted.partner() == null ? null : partners.of(wanted.partner());
        TrustedSigner signer = new TrustedSigner(Ids.next(), Fingerprint.of(certificate), certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC), partner, wanted.group(), names(wanted.plugins()), names(wanted.brands()),
                now, null);
        if (with(signer.fingerprint()).stream().anyMatch(known -> known.revokedAt() == null
                && java.util.Objects.equals(known.partner(), signer.partner()) && java.util.Objects.equals(known.group(), signer.group()))) {
            throw Problem.invalid("certificate", "该证书已受信任；如需更改范围，请先撤销。", "This certificate is trusted already; revoke it first to change what for.");
        }
        database.jdbc(connection -> Sql.update(connection, "INSERT INTO trusted_signer (id, fingerprint, certificate, partner, dealer_group, plugins, brands,"
                + " trusted_since, trusted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", signer.id(), signer.fingerprint(), encoded(certificate), signer.partner(),
                signer.group(), signer.plugins().toArray(String[]::new), signer.brands().toArray(String[]::new), now, Actor.current().subject()));
        audit.record("signer.trust", "signer", signer.id(), Map.of("fingerprint", signer.fingerprint(), "name", signer.name(), "plugins", signer.plugins(),
                "brands", signer.brands(), signer.partner() == null ? "group" : "partner", signer.partner() == null ? signer.group() : signer.partner()));
        return signer;
    }

    /** Nothing new is taken that it signed. @throws Problem when there is no such signer, or it is revoked already */
    @Transactional
    public void revoke(UUID id) {
        int revoked = database.jdbc(connection -> Sql.update(connection, "UPDATE trusted_signer SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL",
                OffsetDateTime.now(Clock.systemUTC()), Actor.current().subject(), id));
        if (revoked == 0) {
            throw Problem.notFound("没有这个有效的签名证书。", "There is no such signer that is trusted.");
        }
        audit.record("signer.revoke", "signer", id, Map.of());
    }

    private static X509Certificate certificate(@Nullable String pem) {
        try {
            if (pem == null || pem.length() > LARGEST) {
                throw new CertificateException("none");
            }
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException unreadable) {
            throw Problem.invalid("certificate", "请提供 PEM 格式的 X.509 证书。", "Give an X.509 certificate in PEM.");
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> names(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().sorted().toList();
    }

    private static TrustedSigner read(ResultSet row) throws SQLException {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(row.getBytes(3)));
            return new TrustedSigner(row.getObject(1, UUID.class), row.getString(2), certificate.getSubjectX500Principal().getName(),
                    certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC), row.getObject(4, UUID.class), row.getObject(5, UUID.class),
                    List.of((String[]) row.getArray(6).getArray()), List.of((String[]) row.getArray(7).getArray()),
                    row.getObject(8, OffsetDateTime.class), row.getObject(9, OffsetDateTime.class));
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
