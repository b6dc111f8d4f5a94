package io.dealerloop.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether one of an archive's signers is trusted for what it would be: for whose, for which plugin, and for which brands. */
record Trust(@Nullable TrustedSigner signer, List<Reason> reasons) {

    /** @param known everything ever trusted under the archive's certificates */
    static Trust in(List<TrustedSigner> known, Uploader uploader, @Nullable String plugin) {
        List<TrustedSigner> own = known.stream().filter(uploader::owns).toList();
        if (own.isEmpty()) {
            return new Trust(null, List.of(Reason.of("signer", "签名证书不受信任；请让平台运营登记您的证书。",
                    "The signer is not trusted; ask the platform's operator to register your certificate.")));
        }
        List<TrustedSigner> valid = own.stream().filter(signer -> signer.revokedAt() == null).toList();
        if (valid.isEmpty()) {
            return new Trust(null, List.of(Reason.of("signer-revoked", "签名证书已于 " + own.getFirst().revokedAt() + " 被撤销。",
                    "The signer's certificate was revoked at " + own.getFirst().revokedAt() + ".")));
        }
        return valid.stream().filter(signer -> plugin == null || signer.plugins().isEmpty() || signer.plugins().contains(plugin)).findFirst()
                .map(signer -> new Trust(signer, List.of()))
                .orElseGet(() -> new Trust(null, List.of(Reason.of("signer-plugin", "签名证书只可用于插件 " + valid.getFirst().plugins() + "。",
                        "The signer is trusted for the plugins " + valid.getFirst().plugins() + " only."))));
    }

    /** What is wrong with signing for those brands. */
    List<Reason> forBrands(Set<String> brands) {
        List<Reason> reasons = new ArrayList<>();
        if (brands.isEmpty()) {
            reasons.add(Reason.of("brands", "插件没有说明品牌（brands）。", "The plugin names no brands."));
        }
        if (signer != null && !signer.brands().isEmpty()) {
            List<String> others = brands.stream().filter(brand -> signer.brands().stream().noneMatch(mine -> folded(mine).equals(folded(brand)))).sorted().toList();
            if (!others.isEmpty()) {
                reasons.add(Reason.of("signer-brand", "签名证书不可用于品牌 " + String.join("、", others) + "。",
                        "The signer is not trusted for the brands " + String.join(", ", others) + "."));
            }
        }
        return reasons;
    }

    private static String folded(String brand) {
        return brand.strip().toLowerCase(Locale.ROOT);
    }
}
