package io.dealerloop.callbacks;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A standard as a plain table that a person of the trade can check against the standard's own text, and a machine can answer from.
 *
 * <pre>
 * nobody    when | rule                      the first row that fits: no callback
 * rows      group | when | rule | wanted | due | expires | post
 *                                            of each group the first row that fits
 * ways      when | ways in order             the first row that fits: the first way that leads to the customer is used
 * days      way | days                       what "way" stands for in a due day
 * marks     when | mark                      every row that fits
 * </pre>
 *
 * <p>Days: {@code D} is the delivery, {@code C} the later of delivery and the complaint's resolution. Posts: {@code VISIT supervisor, agent}
 * is the supervisor for a visit, else the agent.
 */
record OracleTable(List<String[]> nobody, List<String[]> rows, List<String[]> ways, Map<String, Integer> days, List<String[]> marks,
        String unwanted, String late, Set<String> hit) {

    static OracleTable of(String nobody, String rows, String ways, String days, String marks, String unwanted, String late) {
        Map<String, Integer> byWay = cells(days).stream().collect(Collectors.toMap(row -> row[0], row -> Integer.parseInt(row[1])));
        return new OracleTable(cells(nobody), cells(rows), cells(ways), byWay, cells(marks), unwanted, late, new HashSet<>());
    }

    private static List<String[]> cells(String table) {
        return table.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new)).toList();
    }

    /** Rows of any table that no visit has met. */
    List<String> neverMet() {
        return java.util.stream.Stream.of(nobody, rows, ways, marks).flatMap(List::stream).map(row -> String.join(" | ", row))
                .filter(row -> !hit.contains(row)).toList();
    }

    private void met(String[] row) {
        hit.add(String.join(" | ", row));
    }

    /** The answer, callback by callback, as {@code rule way due expires post standing marks}; or {@code none rule}. */
    Set<String> answer(DeliveryFacts visit) {
        for (String[] row : nobody) {
            if (fits(row[0], visit, null)) {
                met(row);
                return Set.of("none " + row[1]);
            }
        }
        Map<String, String[]> chosen = new TreeMap<>();
        rows.stream().filter(row -> fits(row[1], visit, chosen)).forEach(row -> chosen.putIfAbsent(row[0], row));
        Set<String> wanted = new LinkedHashSet<>();
        boolean late = false;
        for (String[] row : chosen.values()) {
            met(row);
            String callback = callback(row, visit);
            if (callback.equals("late")) {
                late = true;
            } else if (!callback.isEmpty()) {
                wanted.add(callback);
            }
        }
        return !wanted.isEmpty() ? wanted : Set.of("none " + (late ? this.late : unwanted));
    }

    private String callback(String[] row, DeliveryFacts visit) {
        boolean proposed = row[0].startsWith("proposal");
        String way = way(row[3], visit);
        ContactFacts contact = visit.contact();
        boolean wantsNone = contact.refused().containsAll(Set.of(Channel.PHONE, Channel.SMS, Channel.EMAIL));
        if (way.isEmpty() && wantsNone) {
            return "";
        }
        String used = way.isEmpty() ? row[3] : way;
        LocalDate due = day(row[4], visit, used, null);
        LocalDate expires = day(row[5], visit, used, due);
        expires = expires.isBefore(due) ? due : expires;
        if (expires.isBefore(visit.today())) {
            return "late";
        }
        String standing = proposed ? "PROPOSED" : way.isEmpty() ? "UNREACHABLE" : "DUE";
        Set<String> noticed = new TreeSet<>();
        marks.stream().filter(mark -> fits(mark[0], visit, Map.of("", new String[] {used, standing}))).forEach(mark -> {
            met(mark);
            noticed.add(mark[1]);
        });
        return String.join(" ", row[2], used, due.toString(), expires.toString(), post(row[6], used), standing, noticed.toString());
    }

    private String way(String wanted, DeliveryFacts visit) {
        for (String[] row : ways) {
            if (fits(row[0].replace("wanted " + wanted, "anything"), visit, null)) {
                met(row);
                return Arrays.stream(row[1].split(" ")).map(way -> way.equals("wanted") ? wanted : way)
                        .filter(way -> leads(way, visit.contact())).findFirst().orElse("");
            }
        }
        throw new IllegalStateException("No row of the ways fits " + wanted + " for " + visit);
    }

    private static boolean leads(String way, ContactFacts contact) {
        return !contact.refused().contains(Channel.valueOf(way)) && switch (way) {
            case "VISIT" -> true;
            case "PHONE" -> contact.phoneUsable();
            case "SMS" -> contact.phoneUsable() && contact.mobile();
            default -> contact.emailUsable();
        };
    }

    private LocalDate day(String written, DeliveryFacts visit, String used, LocalDate due) {
        String[] parts = written.split("\\+");
        LocalDate from = switch (parts[0].strip()) {
            case "D" -> visit.deliveredOn();
            case "C" -> visit.majorComplaintResolvedOn().filter(day -> day.isAfter(visit.deliveredOn())).orElse(visit.deliveredOn());
            case "due" -> due;
            default -> throw new IllegalArgumentException(written);
        };
        String more = parts[1].strip();
        return more.equals("way") ? from.plusDays(days.get(used)) : more.equals("1 month") ? from.plusMonths(1) : from.plusDays(Integer.parseInt(more));
    }

    private static String post(String written, String used) {
        for (String part : written.split(",")) {
            String[] words = part.strip().split(" ");
            if (words.length == 1 || words[0].equals(used)) {
                return words[words.length - 1];
            }
        }
        throw new IllegalArgumentException(written);
    }

    private static boolean fits(String when, DeliveryFacts visit, Map<String, String[]> soFar) {
        return Arrays.stream(when.split(",")).map(String::strip)
                .allMatch(word -> word.startsWith("not ") ? !is(word.substring(4), visit, soFar) : is(word, visit, soFar));
    }

    private static boolean is(String word, DeliveryFacts visit, Map<String, String[]> soFar) {
        ContactFacts contact = visit.contact();
        LocalDate delivered = visit.deliveredOn();
        return switch (word) {
            case "anything" -> true;
            case "service" -> visit.occasion() == Occasion.SERVICE;
            case "sale" -> visit.occasion() == Occasion.SALE;
            case "delivered after today" -> delivered.isAfter(visit.today());
            case "internal job" -> visit.serviceKind() == ServiceKind.NONE;
            case "maintenance" -> visit.serviceKind() == ServiceKind.MAINTENANCE;
            case "small repair" -> visit.serviceKind() == ServiceKind.SMALL_REPAIR;
            case "repair" -> visit.serviceKind() == ServiceKind.REPAIR;
            case "campaign" -> visit.serviceKind() == ServiceKind.CAMPAIGN;
            case "unknown kind" -> visit.serviceKind() == ServiceKind.UNKNOWN;
            case "small job" -> visit.serviceKind() == ServiceKind.MAINTENANCE || visit.serviceKind() == ServiceKind.SMALL_REPAIR;
            case "first visit" -> visit.firstVisit();
            case "watch in use" -> visit.watchInUse();
            case "complaint resolved" -> visit.majorComplaintResolvedOn().isPresent() && !visit.majorComplaintResolvedOn().get().isAfter(visit.today());
            case "fleet" -> visit.fleetCustomer();
            case "good advice" -> visit.goodAdvice();
            case "half a year in writing" -> visit.firstWrittenSincePhone().isPresent() && visit.firstWrittenSincePhone().get().isBefore(delivered)
                    && !visit.firstWrittenSincePhone().get().plusMonths(6).isAfter(delivered);
            case "no visit in 90 days" -> visit.fleetVisitedOn().isEmpty() || !visit.fleetVisitedOn().get().plusDays(90).isAfter(delivered);
            case "wrong email" -> contact.emailKnownWrong();
            case "wrong or no phone" -> contact.phoneKnownWrong() || !contact.phoneUsable();
            case "often online" -> contact.oftenOnline();
            case "email" -> contact.emailUsable();
            case "refuses visits" -> contact.refused().contains(Channel.VISIT);
            case "refuses all but visits" -> contact.refused().containsAll(Set.of(Channel.PHONE, Channel.SMS, Channel.EMAIL));
            case "already a visit" -> soFar.values().stream().anyMatch(row -> row[3].equals("VISIT"));
            case "used VISIT" -> soFar.get("")[0].equals("VISIT");
            case "unreachable" -> soFar.get("")[1].equals("UNREACHABLE");
            case "proposed" -> soFar.get("")[1].equals("PROPOSED");
            default -> {
                if (word.startsWith("wanted ")) {
                    yield false;
                }
                throw new IllegalArgumentException("Unknown word in a table: " + word);
            }
        };
    }
}
