package io.dealerloop.tenancy;

import io.dealerloop.identity.Appointment;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Post;
import java.util.HashMap;
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

        /** @throws io.dealerloop.kernel.Problem naming the field that is wrong */
        void checked(String group, Post.Level level) {
            new NewPerson(userName, name, email, language).checked(group);
            for (Post post : posts == null ? Set.<Post>of() : posts) {
                if (post.level() != level) {
                    throw Problem.invalid("posts", post + " 不能在这里分配", post + " is not a post that is held here");
                }
            }
        }

        Appointment appointment() {
            return new Appointment(userName, name, email, language == null ? "zh" : language, posts == null ? Set.of() : posts);
        }
    }

    StoreDescription {
        standards = standards == null ? List.of() : List.copyOf(standards);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        staff = staff == null ? List.of() : List.copyOf(staff);
    }

    NewStore store() {
        return new NewStore(code, name, kind, timeZone, standards, contact);
    }

    /** The settings it says, a plugin's as {@code plugin:key}. */
    Map<String, String> allSettings() {
        Map<String, String> all = new HashMap<>(settings);
        standards.forEach(choice -> choice.settings().forEach((key, value) -> all.put(choice.plugin() + ":" + key, value)));
        return all;
    }
}
