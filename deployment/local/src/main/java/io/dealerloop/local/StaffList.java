package io.dealerloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who stands in the tenants' descriptions with which posts: enough for passwords and the list of logins. */
final class StaffList {

    private static final Pattern CODE = Pattern.compile("(?m)^code:\\s*(\\S+)");
    private static final Pattern NAME = Pattern.compile("(?m)^name:\\s*(.+?)\\s*$");
    private static final Pattern PERSON = Pattern.compile(
        "user-name:\\s*(\\S+)\\s*\\n\\s*name:\\s*(.+?)\\s*\\n(?:(?!\\s*- user-name:).*\\n)*?\\s*posts:\\s*\\[([^]]*)]");

    /** One person's line in one store's description. */
    record Person(String userName, String name, String storeCode, String storeName, List<String> posts) {
    }

    private StaffList() {
    }

    static List<Person> read(Path tenants) {
        List<Person> people = new ArrayList<>();
        for (Path file : files(tenants)) {
            String text = text(file);
            Matcher person = PERSON.matcher(text);
            while (person.find()) {
                people.add(new Person(person.group(1), person.group(2), first(CODE, text), first(NAME, text),
                    Stream.of(person.group(3).split(",")).map(String::strip).toList()));
            }
        }
        return people;
    }

    /** The descriptions, each group before its stores. */
    static List<Path> files(Path tenants) {
        try (Stream<Path> groups = Files.list(tenants)) {
            List<Path> files = new ArrayList<>();
            for (Path group : groups.filter(folder -> Files.exists(folder.resolve("group.yaml"))).sorted().toList()) {
                files.add(group.resolve("group.yaml"));
                try (Stream<Path> stores = Files.list(group)) {
                    stores.map(store -> store.resolve("tenant.yaml")).filter(Files::exists).sorted().forEach(files::add);
                }
            }
            return files;
        } catch (IOException e) {
            throw new StartFailure("The folder " + tenants + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartFailure("The description " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
