package io.dealerloop.pluginworker;

import io.dealerloop.spi.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** What is said of something thrown. Cut: they are the plugin's own words. */
final class Thrown {

    private static final int LONGEST = 300;

    /** Classes in a stack that no plugin has written. */
    private static final List<String> NOT_ITS_OWN = List.of("java.", "jdk.", "sun.", "com.sun.", "io.dealerloop.spi.", "io.dealerloop.pluginworker.");

    /** How the JDK tells again why a class could not be initialised the first time. */
    private static final Pattern INITIALISED_BEFORE =
            Pattern.compile("^ExceptionInInitializerError: Exception (?:[\\w$]+\\.)*([\\w$]+.*) \\[in thread \".*\"]$", Pattern.DOTALL);

    private Thrown() {}

    /** What kind of mistake it comes from, by its type and where it was thrown: its words are anybody's. */
    static Mistake mistake(Throwable thrown) {
        try {
            for (Throwable cause = told(thrown); cause != null; cause = cause.getCause()) {
                Mistake mistake = byType(cause);
                if (mistake != Mistake.OTHER) {
                    return mistake;
                }
            }
            return Mistake.OTHER;
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Mistake.OTHER;
        }
    }

    private static Mistake byType(Throwable thrown) {
        return switch (thrown) {
            case NullPointerException nothing -> Mistake.NULL_USED;
            case IOException unreadable -> Mistake.INPUT_OUTPUT;
            case UncheckedIOException unreadable -> Mistake.INPUT_OUTPUT;
            case IllegalArgumentException refused when bySettings(refused) -> Mistake.SETTING_NOT_DECLARED;
            // What extends it tells of other things: of a number that is none, of a pattern that is none.
            case IllegalArgumentException refused when refused.getClass() == IllegalArgumentException.class -> Mistake.VALUE_REFUSED;
            default -> Mistake.OTHER;
        };
    }

    /** The contract has no exception of its own for that; its settings refuse nothing else. */
    private static boolean bySettings(IllegalArgumentException refused) {
        StackTraceElement[] stack = refused.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().equals(Settings.class.getName());
    }

    /** A class that cannot be initialised hides why, and every later use of it hides it again. */
    private static Throwable told(Throwable thrown) {
        Throwable told = thrown;
        while (told instanceof LinkageError && told.getCause() != null) {
            told = told.getCause();
        }
        return told;
    }

    /** The same, with the first line of the plugin's own code on the way to where it was thrown. */
    static String describeWithLine(Throwable thrown) {
        String described = describe(thrown);
        try {
            for (StackTraceElement frame : told(thrown).getStackTrace()) {
                if (frame.getClassName().startsWith(Asking.class.getName())) {
                    break;
                }
                if (frame.getFileName() != null && NOT_ITS_OWN.stream().noneMatch(frame.getClassName()::startsWith)) {
                    String line = frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
                    return described + " at " + (line.length() <= LONGEST ? line : line.substring(line.length() - LONGEST));
                }
            }
            return described;
        } catch (RuntimeException | StackOverflowError unreadable) {
            return described;
        }
    }

    /** The sealed class loader's sentence where there is one, else the exception's type and text. */
    static String describe(Throwable thrown) {
        try {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof SealedClassLoader.OutsideTheContract outside) {
                    return outside.getMessage();
                }
            }
            Throwable told = told(thrown);
            String text = told.getMessage();
            String described = told.getClass().getSimpleName() + (text == null ? "" : ": " + text);
            described = INITIALISED_BEFORE.matcher(described).replaceFirst("$1");
            return described.length() <= LONGEST ? described : described.substring(0, LONGEST) + "…";
        } catch (RuntimeException | StackOverflowError unreadable) {
            return thrown.getClass().getName();
        }
    }
}
