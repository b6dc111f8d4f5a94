package io.dealerloop.server;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What records say of absence, in their descriptions: {@code @Nullable} may be absent or null, everything else is always there. */
final class RecordSchemas {

    private final SchemaNames names;

    RecordSchemas(SchemaNames names) {
        this.names = names;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    void complete(Schema described, Class<?> type) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema property = (Schema) described.getProperties().get(component.getName());
            AnnotatedType declared = component.getAnnotatedType();
            completeContents(property, declared);
            if (nullable(declared)) {
                described.getProperties().put(component.getName(), orNull(property));
            } else if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        described.setRequired(required);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void completeContents(Schema described, AnnotatedType declared) {
        if (!(declared instanceof AnnotatedParameterizedType generic)) {
            return;
        }
        AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
        AnnotatedType content = arguments[arguments.length - 1];
        if (described.getItems() != null) {
            completeContents(described.getItems(), content);
            described.setItems(nullable(content) ? orNull(described.getItems()) : described.getItems());
        } else if (described.getAdditionalProperties() instanceof Schema values) {
            completeContents(values, content);
            described.setAdditionalProperties(nullable(content) ? orNull(values) : values);
            if (arguments[0].getType() instanceof Class<?> key && key.isEnum()) {
                described.setPropertyNames(new JsonSchema().$ref("#/components/schemas/" + names.getNameOfClass(key)));
            }
        }
    }

    static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings("rawtypes")
    private static Schema orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of("null"))));
        }
        if (schema.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }
}
