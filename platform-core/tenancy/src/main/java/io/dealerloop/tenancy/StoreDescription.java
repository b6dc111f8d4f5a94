package io.dealerloop.tenancy;

import io.dealerloop.identity.Appointment;
import io.dealerloop.spi.Post;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A store as {@code tenants/<group>/<store>/tenant.yaml} describes it. */
record StoreDescription(
        String code,
        String name,
        Store.Kind kind,
        String timeZone,
        List<StandardChoice> standards,
        StoreContact contact,
        Map<String, String> settings,
        List<Person> staff) {

    record Person(String userName, String name, String email, String language, Set<Post> posts) {

        Appointment appointment() {
            return new Appointment(userName, name, email, language == null ? "zh" : language, posts);
        }
    }

    StoreDescription {
        standards = standards == null ? List.of() : List.copyOf(standards);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        staff = staff == null ? List.of() : List.copyOf(staff);
    }
}
