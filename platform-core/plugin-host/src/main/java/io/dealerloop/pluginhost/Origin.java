package io.dealerloop.pluginhost;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a value comes from, as far as reading code tells.
 *
 * @param wide a long or a double, which counts twice on the stack
 * @param kind of the value itself; what was {@link #made} may make it worse
 * @param made objects it may be, or may hold
 * @param parameters of the method it may be, unchanged; 0 = {@code this} where there is one
 * @param fixes a collector whose result cannot change
 */
record Origin(boolean wide, Kind kind, Set<Made> made, Set<Integer> parameters, boolean fixes) {

    /** Worse and worse. */
    enum Kind {
        /** Cannot change, or is looked at where it was made. */
        FIXED,
        /** Comes from where reading does not follow. */
        UNKNOWN,
        /** Can change as long as it is there. */
        CHANGES;

        Kind or(Kind other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** Something made at one place in the code: one of these for all that is made there. */
    static final class Made {

        final String type;
        final boolean array;
        /** What was put into it, as far as that matters. */
        private Origin content = FIXED;
        private Kind kind;

        Made(String type, boolean array, Kind kind) {
            this.type = type;
            this.array = array;
            this.kind = kind;
        }

        /** @return whether this tells anything new */
        boolean worsen(Kind to) {
            boolean news = to.compareTo(kind) > 0;
            kind = kind.or(to);
            return news;
        }

        boolean put(Origin value) {
            Origin more = content.or(value);
            boolean news = !more.equals(content);
            content = more;
            return news;
        }

        Origin content() {
            return content;
        }
    }

    static final Origin FIXED = of(Kind.FIXED);
    static final Origin UNKNOWN = of(Kind.UNKNOWN);
    static final Origin CHANGES = of(Kind.CHANGES);

    static Origin of(Kind kind) {
        return new Origin(false, kind, Set.of(), Set.of(), false);
    }

    static Origin of(Made made) {
        return new Origin(false, Kind.FIXED, Set.of(made), Set.of(), false);
    }

    static Origin parameter(int index, boolean wide) {
        return new Origin(wide, Kind.FIXED, Set.of(), Set.of(index), false);
    }

    Origin as(boolean wideOrNot) {
        return wide == wideOrNot ? this : new Origin(wideOrNot, kind, made, parameters, fixes);
    }

    Origin fixing() {
        return new Origin(wide, kind, made, parameters, true);
    }

    /** One or the other. */
    Origin or(Origin other) {
        return equals(other) ? this
                : new Origin(wide, kind.or(other.kind), union(made, other.made), union(parameters, other.parameters), fixes && other.fixes);
    }

    /** The same where the parameters are these. */
    Origin given(List<Origin> arguments) {
        Origin result = new Origin(wide, kind, made, Set.of(), fixes);
        for (int index : parameters) {
            result = result.or(index < arguments.size() ? arguments.get(index).as(wide) : UNKNOWN.as(wide));
        }
        return result;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The worst it may be. */
    Kind worst() {
        Kind worst = kind;
        for (Made one : all()) {
            worst = worst.or(one.kind).or(one.content.kind);
        }
        return worst;
    }

    /** What may have been made for it, and for that. */
    Set<Made> all() {
        Set<Made> found = new HashSet<>();
        collect(this, found);
        return found;
    }

    private static void collect(Origin from, Set<Made> found) {
        for (Made one : from.made) {
            if (found.add(one)) {
                collect(one.content, found);
            }
        }
    }

    /** What is in the arrays it may be: what a method with any number of arguments is handed. */
    Origin inside() {
        return made.stream().filter(one -> one.array).map(Made::content)
                .reduce(Origin::or).map(content -> made.stream().allMatch(one -> one.array) ? content : content.or(UNKNOWN))
                .orElse(UNKNOWN);
    }

    static Origin any(Stream<Origin> all) {
        return all.reduce(Origin::or).orElse(FIXED).as(false);
    }
}
