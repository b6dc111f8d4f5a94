package io.dealerloop.pluginhost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a plugin may use besides its own jar, as {@code granted.txt} lists it. Names are written as in Java: {@code java.lang.Math}. */
final class Granted {

    private final Set<String> packages = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Set<String>> only = new HashMap<>();
    private final Map<String, Set<String>> never = new HashMap<>();
    private final Map<String, Set<String>> told = new HashMap<>();
    private final Map<String, Set<String>> bootstraps = new HashMap<>();

    static final Granted LIST = new Granted();

    private Granted() {
        try (InputStream list = Granted.class.getResourceAsStream("granted.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        List<String> words = List.of(line.split("\\s+"));
        String name = words.get(1);
        Set<String> members = Set.copyOf(words.subList(2, words.size()));
        switch (words.getFirst()) {
            case "package" -> packages.add(name);
            case "class" -> classes.add(name);
            case "not" -> refused.add(name);
            case "only" -> only.put(name, members);
            case "never" -> never.put(name, members);
            case "locale" -> told.computeIfAbsent(name, first -> new HashSet<>()).addAll(members);
            case "bootstrap" -> bootstraps.put(name, members);
            default -> throw new IllegalStateException("granted.txt: '" + line + "'");
        }
    }

    boolean type(String name) {
        String outermost = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return !refused.contains(name) && !refused.contains(outermost)
                && (classes.contains(outermost) || packages.contains(packageOf(name)));
    }

    /** Whether that member of a class that is not the plugin's own may be used. */
    boolean member(String owner, String name) {
        return type(owner)
                && (!only.containsKey(owner) || only.get(owner).contains(name))
                && !never.getOrDefault(owner, Set.of()).contains(name)
                && !never.getOrDefault(packageOf(owner) + ".*", Set.of()).contains(name);
    }

    /** Whether that form of a granted member answers by the machine's locale. @param signature as in a class file */
    boolean byTheMachinesLocale(String owner, String name, String signature) {
        return !signature.contains("Ljava/util/Locale;") && Stream.of(owner, packageOf(owner) + ".*")
                .flatMap(listed -> told.getOrDefault(listed, Set.of()).stream())
                .anyMatch(listed -> listed.contains("(") ? (name + signature).startsWith(listed) : name.equals(listed));
    }

    boolean bootstrap(String owner, String name) {
        return bootstraps.getOrDefault(owner, Set.of()).contains(name);
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
