package io.dealerloop.spi;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in both languages of the product. Neither may be blank.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    public Text {
        if (Objects.requireNonNull(zh, "zh").isBlank() || Objects.requireNonNull(en, "en").isBlank()) {
            throw new IllegalArgumentException("A text needs both languages, got zh='" + zh + "', en='" + en + "'");
        }
    }

    /** Both languages: {@code Text.of("电话回访", "Phone callback")}. */
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The text for a reader of that language; English for any language but Chinese. */
    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
