package io.dealerloop.tenancy;

import io.dealerloop.kernel.Actor;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What settings and their values are called in the reader's language, for trails that keep keys. */
@ApplicationScoped
public class SettingTitles {

    private static final Text STANDARDS = Text.of("执行的标准", "Standards followed");
    private static final Text YES = Text.of("是", "yes");
    private static final Text NO = Text.of("否", "no");

    @Inject
    private SettingsLayers layers;

    /** @return the key itself where no setting of that name is known any more */
    public String title(String key) {
        return key.equals(Configured.STANDARDS) ? STANDARDS.in(language())
                : layers.declaration(key).map(declared -> declared.label().in(language())).orElse(key);
    }

    /** The value as the settings page shows it. @return {@code null} where there is none */
    public @Nullable String value(String key, @Nullable String value) {
        if (value == null || key.equals(Configured.STANDARDS)) {
            return value;
        }
        if (key.equals(StoreSetting.HEAD_MAY_GIVE.key())) {
            return each(value, post -> Post.valueOf(post).title().in(language()));
        }
        if (key.equals(StoreSetting.QUIET_WEEKDAYS.key())) {
            return each(value, day -> DayOfWeek.valueOf(day).getDisplayName(TextStyle.FULL, language()));
        }
        return layers.declaration(key).map(declared -> inWords(declared, value)).orElse(value);
    }

    private static String inWords(SettingDeclaration declared, String value) {
        return switch (declared.type()) {
            case FLAG -> (value.equals("true") ? YES : NO).in(language());
            case CHOICE -> declared.choices().stream().filter(choice -> choice.value().equals(value))
                    .map(choice -> choice.label().in(language())).findFirst().orElse(value);
            case NUMBER, TEXT -> value;
        };
    }

    /** A list in words; as it stands where it holds what nobody knows any more. */
    private static String each(String list, Function<String, String> word) {
        try {
            return Arrays.stream(list.split("[,，;；\\s]+")).filter(part -> !part.isBlank()).map(word).collect(Collectors.joining(", "));
        } catch (IllegalArgumentException unknown) {
            return list;
        }
    }

    private static Locale language() {
        return Actor.languageOrDefault();
    }
}
