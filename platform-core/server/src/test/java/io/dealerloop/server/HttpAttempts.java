package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.server.ApiSurface.Operation;
import io.dealerloop.server.ApiSurface.Place;
import io.dealerloop.server.TwoGroups.Insider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tries every operation with what belongs to others: in the address, the query, the body, headers. Whatever is tried, the answer must be a
 * refusal, and the very same one as for an id that nobody has: else it tells that there is somebody.
 */
final class HttpAttempts {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PASSING = Pattern.compile("\"requestId\":\"[^\"]*\"");
    private static final Set<String> HOUSES = Set.of("tenant", "dealer_group");
    private static final List<String> HEADERS = List.of("X-Tenant", "X-Tenant-Id", "X-Store", "X-Store-Id", "X-Organization", "X-Organization-Id",
            "X-Group-Id", "X-Forwarded-Prefix", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-User", "X-User-Id", "X-Subject", "Cookie");
    private static final List<String> DETOURS = List.of("/api/stores/OWN/../OTHER/REST", "/api/stores/OWN/%2e%2e/OTHER/REST", "/api/stores/OWN%2F..%2FOTHER/REST",
            "/api/stores/OWN/..;/OTHER/REST", "/api/stores/OWN;store=OTHER/REST", "/api/stores/OTHER;store=OWN/REST", "/api//stores/OTHER/REST",
            "/api/./stores/OTHER/REST", "/api/stores//OTHER/REST", "/api/stores/OTHER%20/REST", "/api/stores/%20OTHER/REST", "/api;x=y/stores/OTHER/REST",
            "/api/stores;x=y/OTHER/REST", "/api/stores/OTHER/REST?store=OWN", "/api/stores/OWN/REST?store=OTHER", "/api/stores/OWN/REST?tenant=OTHER&tenantId=OTHER",
            "/api/stores/OWN,OTHER/REST", "/api/stores/%7BOTHER%7D/REST", "//api/stores/OTHER/REST", "/API/stores/OTHER/REST", "/api/STORES/OTHER/REST",
            "/x/../api/stores/OTHER/REST", "/api/stores/UPPER/REST", "/api/stores/ENCODED/REST", "/api/stores/OTHER/REST/", "/api/stores/OTHER/REST;a=b",
            "/api%2Fstores/OTHER/REST", "/api/%73tores/OTHER/REST", "/api/stores/OTHER//REST", "/api/stores/OTHER/./REST");
    /** Ids of a kind that does not fit, for each kind there is, where everything is tried. */
    private static final int MISFITS = 1;
    /** Ids of the kind that fits, guesses and words, where some is tried. */
    private static final int SOME = 2;
    private static final int SOME_TEXTS = 8;

    /** The trail repeats what its readers asked for, another's ids that were tried here included, and grows with each attempt. */
    private static final Set<String> REPEATS = Set.of("listAudit");
    /** Of many, each is judged by itself: what was confirmed must be one's own. */
    private static final Pattern CONFIRMED = Pattern.compile("\"confirmed\"\\s*:\\s*\\[(.*?)]\\s*,\\s*\"left\"", Pattern.DOTALL);

    private final ApiSurface surface;
    private final Belongings belongings;
    private final Tally tally;
    private final Exchange exchange;
    private final Map<String, Exchange.Answer> ordinary = new ConcurrentHashMap<>();

    HttpAttempts(ApiSurface surface, Belongings belongings, Exchange exchange, Tally tally) {
        this.surface = surface;
        this.belongings = belongings;
        this.exchange = exchange;
        this.tally = tally;
    }

    /** Everything one can try at the other; the pieces may run side by side. */
    List<Runnable> plan(Insider own, Insider other) {
        List<Runnable> all = new ArrayList<>();
        for (Operation operation : surface.operations) {
            if (own.name().equals(TwoGroups.OPERATOR) && operation.path().startsWith("/api/platform/")) {
                continue; // Knows which groups there are; that is what an operator does.
            }
            if (own.store() != null) {
                addresses(all, operation, own, other);
                bodies(all, operation, own, other);
                queries(all, operation, own, other);
                beside(all, operation, own, other);
            } else if (operation.places().stream().anyMatch(HttpAttempts::isHouse)) {
                ids(operation, own, other).forEach(id -> all.add(() -> attempt("as an outsider", operation, own, other, HOUSES, id)));
            }
            if (operation.method().equals("GET") && !REPEATS.contains(operation.id())) {
                all.add(() -> showsNothing("a list of whatever there is", own, other, get(own, address(operation, place ->
                        belongings.own(own.store() == null ? other : own, place.kind())))));
            }
        }
        return all;
    }

    /**
     * What headquarters can try in a store it entered with what another store of its group has, which it has not entered. That there is such
     * a store is no secret to it.
     */
    List<Runnable> planWithin(Insider own, Insider other) {
        List<Runnable> all = new ArrayList<>();
        for (Operation operation : surface.operations) {
            if (operation.path().startsWith(TwoGroups.OF_STORES)) {
                if (operation.places().stream().anyMatch(place -> place.kind() != null && !isHouse(place))) {
                    ids(operation, own, other).forEach(id -> all.add(() -> attempt("another's id in one's own store", operation, own, other, Set.of(), id)));
                }
                bodies(all, operation, own, other);
                queries(all, operation, own, other);
            }
        }
        return all;
    }

    /** Whether everything is tried there; elsewhere somebody is refused before it matters what was named. */
    private static boolean thorough(Operation operation, Insider own) {
        return own.home() != null && operation.path().startsWith(own.home());
    }

    /** Own store with another's ids, another's store with one's own ids, and all of it another's. */
    private void addresses(List<Runnable> all, Operation operation, Insider own, Insider other) {
        List<Place> places = operation.places().stream().filter(place -> place.kind() != null).toList();
        if (places.isEmpty()) {
            return;
        }
        boolean deep = places.stream().anyMatch(place -> !isHouse(place));
        Set<String> houses = new LinkedHashSet<>(places.stream().filter(HttpAttempts::isHouse).map(Place::kind).toList());
        if (!other.group().equals(own.group())) {
            houses.forEach(house -> all.add(() -> attempt("another's store or group", operation, own, other, Set.of(house), null)));
        } else if (houses.contains("tenant")) {
            all.add(() -> attempt("another's store or group", operation, own, other, Set.of("tenant"), null));
        }
        if (deep) {
            for (String id : ids(operation, own, other)) {
                all.add(() -> attempt("another's id in one's own store", operation, own, other, Set.of(), id));
            }
            // There nobody gets as far as the id: what fits will do.
            for (String id : fitting(operation, other).stream().limit(SOME).toList()) {
                all.add(() -> attempt("another's id in another's store", operation, own, other, houses, id));
            }
            List<String> guesses = Belongings.guesses(belongings.of(other, places.getLast().kind()));
            for (String id : guesses.subList(0, thorough(operation, own) ? guesses.size() : SOME)) {
                all.add(() -> attempt("a guessed id", operation, own, other, Set.of(), id));
            }
        }
    }

    private List<String> ids(Operation operation, Insider own, Insider other) {
        List<String> fitting = fitting(operation, other);
        if (!thorough(operation, own)) {
            return fitting.stream().limit(SOME).toList();
        }
        Set<String> ids = new LinkedHashSet<>(fitting);
        ids.addAll(misfits(own, other));
        return List.copyOf(ids);
    }

    /** Of every kind there is. What both have, such as the people of one group, is nothing of another's. */
    private List<String> misfits(Insider own, Insider other) {
        return belongings.kinds().stream().flatMap(kind -> belongings.of(other, kind).stream().filter(id -> belongings.hides(other, own, id)).limit(MISFITS))
                .toList();
    }

    private List<String> fitting(Operation operation, Insider other) {
        List<String> ids = operation.places().stream().filter(place -> place.kind() != null && !isHouse(place))
                .flatMap(place -> belongings.of(other, place.kind()).stream()).distinct().toList();
        return ids.isEmpty() ? belongings.of(other, "customer") : ids;
    }

    private static boolean isHouse(Place place) {
        return place.kind() != null && HOUSES.contains(place.kind());
    }

    /**
     * @param theirs the kinds of place filled with the other's: store, group
     * @param id what to put for every other id; {@code null} = one's own
     */
    private void attempt(String kind, Operation operation, Insider own, Insider other, Set<String> theirs, String id) {
        String unknown = UUID.nameUUIDFromBytes((operation.id() + theirs).getBytes(StandardCharsets.UTF_8)).toString();
        Insider known = own.store() == null ? other : own;
        Function<Boolean, Exchange.Request> request = real -> {
            String path = address(operation, place -> {
                if (isHouse(place)) {
                    String of = "tenant".equals(place.kind()) ? own.store() : own.group();
                    String others = "tenant".equals(place.kind()) ? other.store() : other.group();
                    // Whoever belongs nowhere has no house of their own to stand in.
                    return theirs.contains(place.kind()) ? real ? others : unknown : of == null ? others : of;
                }
                if (place.kind().equals(Belongings.PLUGIN_VERSION)) {
                    return belongings.one(id != null && real ? other : known, place.kind()); // Beside another's plugin, that plugin's.
                }
                return id == null ? belongings.one(known, place.kind()) : real ? id : unknown;
            });
            return new Exchange.Request(operation.method(), path, own.token(), null,
                    body(operation, known, belongings.version(id == null || !real ? "" : id)));
        };
        // A body with the version of the row that is tried at: only the id may be what is refused.
        refusedAlike(kind, own, other, operation.id() + theirs + (id == null) + kind, request.apply(true), request.apply(false));
    }

    private void bodies(List<Runnable> all, Operation operation, Insider own, Insider other) {
        Bodies bodies = new Bodies(surface, operation);
        if (operation.body().isMissingNode()) {
            return;
        }
        for (Bodies.Slot slot : bodies.slots()) {
            String unknown = UUID.nameUUIDFromBytes((operation.id() + slot).getBytes(StandardCharsets.UTF_8)).toString();
            boolean thorough = thorough(operation, own);
            Set<String> ids = new LinkedHashSet<>(belongings.of(other, slot.kind()).stream().limit(thorough ? Long.MAX_VALUE : SOME).toList());
            if (thorough) {
                ids.addAll(misfits(own, other));
            }
            for (String id : ids) {
                for (int mixed = 0; mixed < 4; mixed++) {
                    int how = mixed;
                    Function<String, Exchange.Request> request = foreign -> new Exchange.Request(operation.method(), address(operation, place ->
                            belongings.own(own, place.kind())), own.token(), null, String.valueOf(bodies.of(any -> {
                                String mine = belongings.one(own, any.kind());
                                return !any.equals(slot) ? List.of(mine) : switch (how) {
                                    case 0 -> List.of(foreign);
                                    case 1 -> List.of(mine, foreign);
                                    case 2 -> List.of(foreign, mine);
                                    default -> List.of(mine, foreign, foreign, mine);
                                };
                            }, belongings.version(belongings.one(own, slot.kind())))));
                    Exchange.Request real = request.apply(id);
                    if (how == 0 || !real.equals(request.apply(belongings.one(own, slot.kind())))) {
                        all.add(() -> refusedAlike("another's id in a body", own, other, operation.id() + slot + how, real, request.apply(unknown)));
                    }
                }
            }
        }
    }

    /** What is asked for in a query finds nothing of another's, and answers for another's id as for nobody's. */
    private void queries(List<Runnable> all, Operation operation, Insider own, Insider other) {
        for (Place query : operation.query()) {
            boolean takesId = query.schema().path("format").asText().equals("uuid");
            boolean takesText = query.schema().path("type").asText().equals("string") && !query.schema().has("enum") && !query.schema().has("format");
            boolean takesIds = takesId || takesText || query.schema().path("type").asText().equals("array") && !query.schema().path("items").has("enum")
                    && !surface.resolved(query.schema().path("items")).has("enum");
            if (!operation.method().equals("GET") || !takesIds || REPEATS.contains(operation.id())) {
                continue;
            }
            boolean merged = operation.places().isEmpty();
            boolean thorough = thorough(operation, own) || merged && TwoGroups.OF_STORES.equals(own.home());
            String path = address(operation, place -> belongings.own(own, place.kind())) + "?" + query.name() + "=";
            Set<String> ids = new LinkedHashSet<>(List.of(other.store(), other.group()));
            // People of a group stand in its own table: whoever asks for themselves asks for nothing of another's.
            belongings.kinds().stream().filter(kind -> thorough || some(operation, query, kind)).forEach(kind -> belongings.of(other, kind).stream()
                    .filter(id -> belongings.hides(other, own, id)).limit(1).forEach(ids::add));
            for (String id : ids) {
                all.add(() -> sameAs("another's id in a query", own, other, get(own, path + id), get(own, path + Belongings.NOBODYS)));
                if (merged) {
                    all.add(() -> sameAs("another's id in a query", own, other, get(own, path + own.store() + "," + id),
                            get(own, path + own.store() + "," + Belongings.NOBODYS)));
                }
            }
            if (takesText) {
                belongings.texts(other).stream().limit(thorough ? Long.MAX_VALUE : SOME_TEXTS).forEach(text -> all.add(() ->
                        showsNothing("search for what is another's", own, other, get(own, path + URLEncoder.encode(text, StandardCharsets.UTF_8)))));
            }
        }
    }

    /** A third of the kinds, for each query another third. */
    private static boolean some(Operation operation, Place query, String kind) {
        return Math.floorMod((operation.id() + query.name() + kind).hashCode(), 3) == 0;
    }

    private static Exchange.Request get(Insider own, String path) {
        return new Exchange.Request("GET", path, own.token(), null, null);
    }

    /** Headers that name another's store, and addresses that lead there by a detour. */
    private void beside(List<Runnable> all, Operation operation, Insider own, Insider other) {
        if (!thorough(operation, own) || !operation.method().equals("GET") || REPEATS.contains(operation.id())
                || !operation.path().startsWith("/api/stores/{store}/")) {
            return;
        }
        String plain = address(operation, place -> belongings.own(own, place.kind()));
        for (String header : HEADERS) {
            String value = switch (header) {
                case "Cookie" -> "tenant=" + other.store() + "; store=" + other.store();
                case "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix" -> plain.replace(own.store(), other.store());
                case "X-Group-Id" -> other.group();
                case "X-Forwarded-User", "X-User-Id", "X-Subject" -> belongings.one(other, "staff");
                default -> other.store();
            };
            Exchange.Request request = new Exchange.Request("GET", plain, own.token(), Map.entry(header, value), null);
            all.add(() -> operationAnswersAlike(operation, own, other, request, plain));
        }
        if (own.group().equals(other.group())) {
            return;
        }
        String rest = plain.substring(("/api/stores/" + own.store() + "/").length());
        for (String detour : DETOURS) {
            String path = detour.replace("OWN", own.store()).replace("OTHER", other.store()).replace("UPPER", other.store().toUpperCase(Locale.ROOT))
                    .replace("ENCODED", "%" + Integer.toHexString(other.store().charAt(0)) + other.store().substring(1)).replace("REST", rest);
            all.add(() -> showsNothing("a detour", own, other, get(own, path)));
        }
        all.add(() -> showsNothing("another method", own, other, new Exchange.Request("HEAD", plain.replace(own.store(), other.store()), own.token(), null, null)));
    }

    private void operationAnswersAlike(Operation operation, Insider own, Insider other, Exchange.Request request, String plain) {
        if (operation.answersJson()) {
            sameAs("a header that names another's store", own, other, request, get(own, plain));
        } else {
            showsNothing("a header that names another's store", own, other, request);
        }
    }

    /** Refused, and as what nobody has is refused. */
    private void refusedAlike(String kind, Insider own, Insider other, String baseline, Exchange.Request request, Exchange.Request nobodys) {
        Exchange.Answer answer = exchange.send(request);
        Exchange.Answer expected = ordinary.computeIfAbsent(own.name() + baseline, any -> exchange.send(nobodys));
        String text = own.name() + " at " + other.name() + ": " + request.shown();
        Matcher each = CONFIRMED.matcher(String.valueOf(answer.body()));
        if (answer.status() == 200 && each.find()) {
            if (ID.matcher(each.group(1)).results().anyMatch(id -> belongings.hides(other, own, id.group().toLowerCase(Locale.ROOT)))) {
                tally.succeeded(kind, text, answer.toString());
            } else {
                tally.refused(kind, text);
            }
        } else if (answer.status() < 400) {
            tally.succeeded(kind, text, answer.toString());
        } else if (answer.status() >= 500) {
            tally.broke(kind, text, answer.toString());
        } else if (!plain(answer, request).equals(plain(expected, nobodys))) {
            tally.succeeded(kind, text, answer + " tells it from one that is nobody's: " + expected);
        } else {
            tally.refused(kind, text);
        }
    }

    private void sameAs(String kind, Insider own, Insider other, Exchange.Request request, Exchange.Request nobodys) {
        Exchange.Answer answer = exchange.send(request);
        Exchange.Answer expected = ordinary.computeIfAbsent(own.name() + nobodys.shown(), any -> exchange.send(nobodys));
        String text = own.name() + " at " + other.name() + ": " + request.shown();
        if (answer.status() >= 500) {
            tally.broke(kind, text, answer.toString());
        } else if (!plain(answer, request).equals(plain(expected, nobodys))) {
            tally.succeeded(kind, text, answer + " instead of " + expected);
        } else {
            tally.refused(kind, text);
        }
    }

    private void showsNothing(String kind, Insider own, Insider other, Exchange.Request request) {
        Exchange.Answer answer = exchange.send(request);
        String text = own.name() + " at " + other.name() + ": " + request.shown();
        String shown = plain(answer, request);
        Matcher ids = ID.matcher(shown);
        Stream<String> found = Stream.concat(ids.results().map(match -> match.group().toLowerCase(Locale.ROOT)).filter(id -> belongings.hides(other, own, id)),
                belongings.signs(other, own).stream().filter(shown::contains));
        String leak = found.findFirst().orElse(null);
        if (leak != null || request.method().equals("HEAD") && answer.status() < 400) {
            tally.succeeded(kind, text, "shows " + leak + ": " + answer);
        } else if (answer.status() >= 500) {
            tally.broke(kind, text, answer.toString());
        } else {
            tally.refused(kind, text);
        }
    }

    /** An answer without what differs from request to request: its number, and the ids that were sent. */
    private static String plain(Exchange.Answer answer, Exchange.Request request) {
        String text = PASSING.matcher(answer.status() + " " + answer.body()).replaceAll("");
        Matcher sent = ID.matcher(request.path() + " " + request.body());
        Set<String> ids = new LinkedHashSet<>();
        while (sent.find()) {
            ids.add(sent.group());
        }
        for (String id : ids) {
            text = text.replace(id, "…");
        }
        return text;
    }

    private String body(Operation operation, Insider own, int version) {
        JsonNode body = new Bodies(surface, operation).of(slot -> List.of(belongings.one(own, slot.kind())), version);
        return body == null ? null : body.toString();
    }

    static String address(Operation operation, Function<Place, String> id) {
        String path = operation.path();
        for (Place place : operation.places()) {
            path = path.replace("{" + place.name() + "}", place.kind() != null ? id.apply(place)
                    : place.schema().has("enum") ? place.schema().path("enum").get(0).asText()
                    : place.schema().path("format").asText().equals("date") ? LocalDate.now(ZoneId.of("Asia/Shanghai")).toString() : "1");
        }
        return path;
    }

    /**
     * The operations that answer for one's own as for nobody's: an attempt at those proves nothing. Changes what it can, so it comes last.
     *
     * @param reached the operations that the insider may call
     * @param spare what to use up instead of what the insider has, by kind
     */
    List<String> blind(Insider own, Predicate<Operation> reached, Map<String, String> spare) {
        List<String> blind = new ArrayList<>();
        for (Operation operation : surface.operations.stream().filter(reached).sorted(Comparator.comparingInt(HttpAttempts::lasting)).toList()) {
            Place deep = operation.places().stream().filter(place -> place.kind() != null && !isHouse(place)).findFirst().orElse(null);
            if (deep == null) {
                continue;
            }
            List<String> mine = spare.containsKey(deep.kind()) ? List.of(spare.get(deep.kind())) : belongings.of(own, deep.kind());
            Exchange.Answer nobodys = exchange.send(new Exchange.Request(operation.method(), address(operation, place -> isHouse(place)
                    ? belongings.own(own, place.kind()) : Belongings.NOBODYS), own.token(), null, body(operation, own, 1)));
            boolean sees = mine.stream().anyMatch(id -> {
                Exchange.Request request = new Exchange.Request(operation.method(), address(operation, place -> isHouse(place)
                        || place != deep ? belongings.own(own, place.kind()) : id), own.token(), null, body(operation, own, belongings.version(id)));
                return exchange.send(request).status() != nobodys.status();
            });
            if (!sees) {
                blind.add(own.name() + ": " + operation.id() + " answers for its own as for nobody's: " + nobodys);
            }
        }
        return blind;
    }

    /** Looks first, and takes something away altogether last. */
    private static int lasting(Operation operation) {
        boolean away = operation.method().equals("DELETE") && operation.path().endsWith("}") && !isHouse(operation.places().getLast());
        return operation.method().equals("GET") ? 0 : away ? 2 : 1;
    }
}
