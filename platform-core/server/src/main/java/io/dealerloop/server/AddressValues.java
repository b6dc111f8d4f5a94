package io.dealerloop.server;

import io.dealerloop.kernel.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads days and constants in an address, so that operations say what they take by their types. What is none is refused by the
 * parameter's name; left to itself, the container would answer that there is no such address.
 */
@Provider
public class AddressValues implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = name(annotations);
        if (type == LocalDate.class) {
            return new Reading<>(text -> type.cast(day(name, text)), mayBeBlank(annotations));
        }
        return type.isEnum() ? new Reading<>(text -> constant(name, type, text), mayBeBlank(annotations)) : null;
    }

    private record Reading<T>(Function<String, T> read, boolean mayBeBlank) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null || mayBeBlank && text.isBlank() ? null : read.apply(text.strip());
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw Problem.invalid(name, "日期格式为 2026-11-22。", "Days are written 2026-11-22.");
        }
    }

    private static <T> T constant(String name, Class<T> type, String text) {
        T[] known = type.getEnumConstants();
        return Arrays.stream(known).filter(one -> ((Enum<?>) one).name().equals(text)).findFirst()
                .orElseThrow(() -> Problem.invalid(name, "只能是 " + Arrays.toString(known) + "。", "Must be among " + Arrays.toString(known) + "."));
    }

    /** A filter left empty asks for nothing; a part of the path is always meant. */
    private static boolean mayBeBlank(Annotation[] annotations) {
        return Stream.of(annotations).anyMatch(QueryParam.class::isInstance)
                && Stream.of(annotations).noneMatch(DefaultValue.class::isInstance);
    }

    private static String name(Annotation[] annotations) {
        return Stream.of(annotations).map(annotation -> switch (annotation) {
            case QueryParam query -> query.value();
            case PathParam path -> path.value();
            default -> "";
        }).filter(name -> !name.isEmpty()).findFirst().orElse("request");
    }
}
