package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.identity.Contact;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the API answers holds contact data only as {@link Contact}, which masks itself for whoever need not see it. */
class ContactSightTest {

    private static final Pattern CONTACT_DATA = Pattern.compile("(?i).*(phone|mobile|tel|fax|mail|address|identit|idcard|idnumber|passport|wechat).*");

    /** Named like contact data, but nobody's who must be protected from the reader. */
    private static final Map<String, String> NOT_A_CUSTOMERS = Map.of(
            "AuditLine.address", "the network address a colleague acted from",
            "GroupPerson.email", "a colleague's, where headquarters invites them",
            "StoreContact.address", "the store's own, as it prints it",
            "StoreContact.email", "the store's own, as it prints it",
            "StoreContact.phone", "the store's own, as it prints it");

    @Test
    void every_component_named_like_contact_data_masks_itself() {
        Set<String> bare = new TreeSet<>();
        for (Class<?> type : answered()) {
            for (RecordComponent component : type.getRecordComponents()) {
                String name = type.getSimpleName() + "." + component.getName();
                if (CONTACT_DATA.matcher(component.getName()).matches() && component.getType() == String.class
                        && !NOT_A_CUSTOMERS.containsKey(name)) {
                    bare.add(name);
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    @Test
    void the_search_finds_what_it_looks_for() {
        assertThat(answered().stream().flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == Contact.class)).hasSizeGreaterThan(10);
    }

    /** Every record that an operation answers with, however deep. */
    private static Set<Class<?>> answered() {
        Set<Class<?>> records = new LinkedHashSet<>();
        for (Class<?> resource : new Api().getClasses()) {
            if (resource.isAnnotationPresent(Path.class)) {
                for (Method method : resource.getDeclaredMethods()) {
                    if (Arrays.stream(method.getAnnotations()).anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class))) {
                        walk(method.getGenericReturnType(), records);
                    }
                }
            }
        }
        return records;
    }

    private static void walk(Type type, Set<Class<?>> records) {
        switch (type) {
            case ParameterizedType generic -> {
                walk(generic.getRawType(), records);
                Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> walk(argument, records));
            }
            case WildcardType any -> Arrays.stream(any.getUpperBounds()).forEach(bound -> walk(bound, records));
            case Class<?> plain when plain.isRecord() && records.add(plain) ->
                    Arrays.stream(plain.getRecordComponents()).forEach(component -> walk(component.getGenericType(), records));
            default -> { }
        }
    }
}
