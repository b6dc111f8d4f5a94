package io.dealerloop.server;

import com.fasterxml.jackson.databind.JavaType;
import io.dealerloop.imports.Field;
import io.dealerloop.imports.ImportFieldsResource;
import io.swagger.v3.core.jackson.TypeNameResolver;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the types of the API are called in its description: by their own names, those within another after it ({@code TicketState}), a
 * page after what it lists ({@code TicketPage}). Two types of one name are refused; one of them is then given another here.
 */
final class SchemaNames extends TypeNameResolver {

    private static final Map<Class<?>, String> OTHERWISE = Map.of(
            Problems.View.class, "Problem",
            Problems.FieldView.class, "FieldError",
            Field.class, "ImportedField",
            ImportFieldsResource.FieldView.class, "ImportField",
            io.dealerloop.spi.ImportField.class, "ColumnMeaning");

    private final Map<String, JavaType> named = new TreeMap<>();

    /** Every type of ours that was named. */
    Map<String, JavaType> named() {
        return Map.copyOf(named);
    }

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        String name = super.nameForType(type, options);
        if (!type.getRawClass().getName().startsWith("io.dealerloop.")) {
            return name;
        }
        JavaType other = named.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException("Two types of the API are called " + name + ": " + other + " and " + type);
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        boolean alone = around == null || around.isAnnotationPresent(Path.class);
        return OTHERWISE.getOrDefault(type, alone ? type.getSimpleName() : getNameOfClass(around) + type.getSimpleName());
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return type.containedTypeCount() == 1
                ? super.nameForType(type.containedType(0), options) + getNameOfClass(type.getRawClass())
                : super.nameForGenericType(type, options);
    }
}
