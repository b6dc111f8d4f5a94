package io.dealerloop.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting of a plugin: headquarters gets a form for it without the plugin writing any page.
 *
 * @param key stable name, {@code a-z 0-9 . -}
 * @param type what values look like
 * @param defaultValue the value where nobody set one; valid itself
 * @param min smallest number allowed; for {@link Type#NUMBER} only
 * @param max largest number allowed; for {@link Type#NUMBER} only
 * @param choices the values allowed, each in words a person chooses by; for {@link Type#CHOICE} only
 * @param label what the form shows
 */
public record SettingDeclaration(
        String key, Type type, String defaultValue, int min, int max, List<Choice> choices, Text label) {

    /** What a setting's value looks like. */
    public enum Type {
        /** A whole number between {@code min} and {@code max}, both included. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of {@code choices}. */
        CHOICE,
        /** At most 2,000 characters; may be empty. */
        TEXT
    }

    /** One of the values allowed, and what a form calls it. */
    public record Choice(String value, Text label) {

        public Choice {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(label, "label");
        }

        /** A value with its words in both languages. */
        public static Choice of(String value, String zh, String en) {
            return new Choice(value, Text.of(zh, en));
        }
    }

    public SettingDeclaration {
        if (!Objects.requireNonNull(key, "key").matches("[a-z][a-z0-9.-]{0,60}")) {
            throw new IllegalArgumentException("A setting's key is lower case, digits, dots and dashes, got '" + key + "'");
        }
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(label, "label");
        choices = List.copyOf(choices);
        if (type == Type.NUMBER && min > max) {
            throw new IllegalArgumentException("Setting " + key + ": the range " + min + " to " + max + " is empty");
        }
        refusal(type, key, defaultValue, min, max, choices).ifPresent(wrong -> {
            throw new IllegalArgumentException("The default of a setting must itself be valid: " + wrong.en());
        });
    }

    /** A whole number, such as the days between delivery and call: {@code number("phone.days", 3, 0, 15, label)}. */
    public static SettingDeclaration number(String key, int defaultValue, int min, int max, Text label) {
        return new SettingDeclaration(key, Type.NUMBER, Integer.toString(defaultValue), min, max, List.of(), label);
    }

    /** Yes or no. */
    public static SettingDeclaration flag(String key, boolean defaultValue, Text label) {
        return new SettingDeclaration(key, Type.FLAG, Boolean.toString(defaultValue), 0, 0, List.of(), label);
    }

    /** One of a few values, each with its words. */
    public static SettingDeclaration choice(String key, String defaultValue, List<Choice> choices, Text label) {
        return new SettingDeclaration(key, Type.CHOICE, defaultValue, 0, 0, choices, label);
    }

    /** A wording a store may change. */
    public static SettingDeclaration text(String key, String defaultValue, Text label) {
        return new SettingDeclaration(key, Type.TEXT, defaultValue, 0, 0, List.of(), label);
    }

    /** What is wrong with a value, or empty when it may be set. */
    public Optional<Text> refusal(String value) {
        return refusal(type, key, value, min, max, choices);
    }

    private static Optional<Text> refusal(Type type, String key, String value, int min, int max, List<Choice> choices) {
        return switch (type) {
            case NUMBER -> {
                try {
                    int number = Integer.parseInt(value.strip());
                    yield number >= min && number <= max ? Optional.empty() : Optional.of(rangeText(key, min, max));
                } catch (NumberFormatException notANumber) {
                    yield Optional.of(rangeText(key, min, max));
                }
            }
            case FLAG -> value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : Optional.of(Text.of(key + " 只能是 true 或 false", key + " must be true or false"));
            case CHOICE -> choices.stream().anyMatch(choice -> choice.value().equals(value))
                    ? Optional.empty()
                    : Optional.of(choiceText(key, choices.stream().map(Choice::value).toList()));
            case TEXT -> value.length() <= 2000
                    ? Optional.empty()
                    : Optional.of(Text.of(key + " 最多 2000 个字符", key + " must not exceed 2000 characters"));
        };
    }

    private static Text choiceText(String key, List<String> values) {
        return Text.of(key + " 只能是 " + values, key + " must be one of " + values);
    }

    private static Text rangeText(String key, int min, int max) {
        return Text.of(key + " 必须是 " + min + " 到 " + max + " 的整数",
                key + " must be a whole number from " + min + " to " + max);
    }
}
