package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Part;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintLevel.Clock;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Levels of complaints, their clocks, and which one a complaint gets. */
final class Levels {

    private final Questions questions;
    private final Optional<Questions> beneath;
    private final Findings findings;

    /** @param beneath the base, which decides what the standard leaves to it; empty = not known */
    Levels(Questions questions, Optional<Questions> beneath, Findings findings) {
        this.questions = questions;
        this.beneath = beneath;
        this.findings = findings;
    }

    void levels() {
        List<Settings> all = questions.everySetting();
        questions.each(Question.COMPLAINT_LEVELS, all, findings, (i, answer) -> findings.accept(answer, () -> questions.changed(all.get(i)))
                // What a store sets against all sense is the store's.
                .filter(levels -> all.get(i).equals(questions.defaults())).ifPresent(levels -> {
                    levels.forEach(level -> stepsFollowEachOther(level, all.get(i)));
                    List<ComplaintLevel> known = beneath.map(Levels::of).orElse(List.of()).stream()
                            .filter(level -> levels.stream().noneMatch(own -> own.code().equals(level.code()))).toList();
                    List<ComplaintLevel> byRank = Stream.concat(levels.stream(), known.stream())
                            .sorted(Comparator.comparing(ComplaintLevel::rank)).toList();
                    for (int level = 1; level < byRank.size(); level++) {
                        if (levels.contains(byRank.get(level - 1)) || levels.contains(byRank.get(level))) {
                            graverIsNotSlower(byRank.get(level - 1), byRank.get(level), all.get(i));
                        }
                    }
                }));
    }

    /** Those a standard has by default, the least grave first. */
    static List<ComplaintLevel> of(Questions standard) {
        return standard.ask(Question.COMPLAINT_LEVELS, standard.defaults()).value().orElse(List.of()).stream()
                .sorted(Comparator.comparing(ComplaintLevel::rank)).toList();
    }

    /** Only told. After handling begins another count. */
    private void stepsFollowEachOther(ComplaintLevel level, Settings settings) {
        List<Clock> clocks = level.clocks().stream().filter(clock -> clock.step() != ComplaintLevel.Step.CALLBACK)
                .sorted(Comparator.comparing(Clock::step)).toList();
        for (int later = 1; later < clocks.size(); later++) {
            Clock first = clocks.get(later - 1);
            Clock then = clocks.get(later);
            if (first.within().compareTo(then.within()) > 0) {
                findings.warnSame(List.of(level.code(), first.step()),
                        Text.of("一个级别的各步先后到期：受理、首次联系、方案、结案", "The steps of a level fall due in their order: acknowledged, first contact, plan, closed"),
                        level.code() + ": " + told(first) + ", after " + told(then) + " " + questions.changed(settings),
                        Text.of("缩短前一步或放宽后一步的时限", "give the earlier step less time, or the later one more"));
            }
        }
    }

    private static String told(Clock clock) {
        return clock.step() + " " + clock.within() + " (" + (clock.counting() == ComplaintLevel.Counting.ALWAYS ? "always" : "business hours") + ")";
    }

    /** Only told: closing a grave complaint may well be given more days. */
    private void graverIsNotSlower(ComplaintLevel lesser, ComplaintLevel graver, Settings settings) {
        for (Clock clock : graver.clocks()) {
            lesser.clocks().stream().filter(other -> other.step() == clock.step() && clock.step() != ComplaintLevel.Step.CLOSE
                    && clock.within().compareTo(other.within()) > 0).forEach(other -> findings.warnSame(List.of(graver.code(), clock.step()),
                    Text.of("更严重的投诉应同样快或更快", "A graver complaint is handled as fast or faster"),
                    graver.code() + " (rank " + graver.rank() + ") " + told(clock) + ", slower than " + lesser.code() + " (rank " + lesser.rank() + ") "
                            + told(other) + " " + questions.changed(settings),
                    Text.of("核对两个级别的时限和次序", "compare the two levels' clocks and ranks")));
        }
    }

    /** @param base whether nothing lies beneath it, so that it must decide every complaint */
    void decisions(boolean base) {
        if (!questions.description().parts().contains(Part.COMPLAINTS)) {
            return;
        }
        List<Case> cases = cases();
        List<Case> left = new ArrayList<>();
        questions.each(Question.COMPLAINT_LEVEL, cases.stream().map(Case::facts).toList(), findings, (i, answer) -> {
            Case asked = cases.get(i);
            findings.accept(answer, () -> input(asked.facts())).ifPresent(level -> level.ifPresentOrElse(code -> decided(asked, code, base), () -> left.add(asked)));
        });
        if (base && !left.isEmpty()) {
            findings.add(Text.of("基础标准决定每一个投诉的级别，因为它下面没有别的标准", "A base decides every complaint, for nothing lies beneath it"),
                    input(left.getFirst().facts()) + " is left open", Text.of("回答一个级别的编号", "answer the code of a level"));
        }
        beneath.ifPresent(standard -> decidedBeneath(left, standard));
        cases.stream().map(Case::here).distinct().forEach(here -> moreFactsNeverLower(here.byFacts));
    }

    /** What one choice of settings leads to. */
    private static final class Decided {
        /** Of every level there is, by code. */
        private final Map<String, Integer> ranks = new HashMap<>();
        private final Map<ComplaintFacts, Integer> byFacts = new HashMap<>();
    }

    private record Case(ComplaintFacts facts, Decided here) {}

    private List<Case> cases() {
        Map<String, Integer> ofTheBase = beneath.map(Levels::ranks).orElse(Map.of());
        List<Settings> settings = questions.everySettingOfRules();
        List<Answer<List<ComplaintLevel>>> levels = questions.ask(Question.COMPLAINT_LEVELS, settings);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            Decided here = new Decided();
            here.ranks.putAll(ofTheBase);
            levels.get(i).value().ifPresent(own -> own.forEach(level -> here.ranks.put(level.code(), level.rank())));
            (i == 0 ? facts(settings.getFirst()) : few(settings.get(i))).forEach(facts -> cases.add(new Case(facts, here)));
        }
        return cases;
    }

    private static Map<String, Integer> ranks(Questions beneath) {
        return of(beneath).stream().collect(Collectors.toMap(ComplaintLevel::code, ComplaintLevel::rank));
    }

    private String input(ComplaintFacts complaint) {
        return described(complaint) + " " + questions.changed(complaint.settings());
    }

    /** What is not its own may be a level of the base: where that is not known, nobody can tell. */
    private void decided(Case asked, String code, boolean base) {
        Integer rank = asked.here().ranks.get(code);
        if (rank != null) {
            asked.here().byFacts.put(asked.facts(), rank);
            return;
        }
        if (!base && beneath.isEmpty()) {
            return;
        }
        List<String> known = asked.here().ranks.keySet().stream().sorted().toList();
        findings.addSame(code, Text.of("投诉的级别是标准自己的或基础标准的级别之一", "A complaint's level is one of the standard's own or of the base's"),
                described(asked.facts()) + " is answered with '" + code + "' " + questions.changed(asked.facts().settings()),
                Text.of("回答 " + known + " 之一，或用 Optional.empty() 留给基础标准", "answer one of " + known + ", or leave it to the base with Optional.empty()"));
    }

    private static void decidedBeneath(List<Case> left, Questions standard) {
        List<Answer<Optional<String>>> answers =
                standard.ask(Question.COMPLAINT_LEVEL, left.stream().map(asked -> with(asked.facts(), standard.defaults())).toList());
        for (int i = 0; i < left.size(); i++) {
            Case asked = left.get(i);
            answers.get(i).value().flatMap(given -> given).map(asked.here().ranks::get).ifPresent(rank -> asked.here().byFacts.put(asked.facts(), rank));
        }
    }

    private static ComplaintFacts with(ComplaintFacts c, Settings settings) {
        return new ComplaintFacts(c.format(), c.injury(), c.media(), c.authority(), c.crowd(), c.needsManufacturer(), c.earlierComplaints(), c.lowestScore(), settings);
    }

    private void moreFactsNeverLower(Map<ComplaintFacts, Integer> decided) {
        decided.forEach((complaint, rank) -> {
            for (ComplaintFacts more : graver(complaint)) {
                Integer then = decided.get(more);
                if (then != null && then < rank) {
                    findings.warnSame(rank + ">" + then, Text.of("知道得更多不会让投诉变轻", "Knowing more does not make a complaint less grave"),
                            described(complaint) + " has rank " + rank + ", " + described(more) + " has rank " + then,
                            Text.of("确认这是否有意", "make sure that this is meant"));
                }
            }
        });
    }

    private static List<ComplaintFacts> graver(ComplaintFacts c) {
        return List.of(new ComplaintFacts(c.format(), true, c.media(), c.authority(), c.crowd(), c.needsManufacturer(), c.earlierComplaints(), c.lowestScore(), c.settings()),
                new ComplaintFacts(c.format(), c.injury(), true, c.authority(), c.crowd(), c.needsManufacturer(), c.earlierComplaints(), c.lowestScore(), c.settings()),
                new ComplaintFacts(c.format(), c.injury(), c.media(), true, c.crowd(), c.needsManufacturer(), c.earlierComplaints(), c.lowestScore(), c.settings()),
                new ComplaintFacts(c.format(), c.injury(), c.media(), c.authority(), true, c.needsManufacturer(), c.earlierComplaints(), c.lowestScore(), c.settings()),
                new ComplaintFacts(c.format(), c.injury(), c.media(), c.authority(), c.crowd(), true, c.earlierComplaints(), c.lowestScore(), c.settings()));
    }

    private List<ComplaintFacts> facts(Settings settings) {
        Set<String> formats = new LinkedHashSet<>(List.of("", "P3", "UNHEARD-OF"));
        questions.ask(Question.RECORD_FORMATS, settings).value().ifPresent(own -> formats.addAll(own.stream().map(RecordFormat::code).limit(3).collect(Collectors.toSet())));
        List<ComplaintFacts> all = new ArrayList<>();
        int[][] everyCount = {{0, -1}, {1, -1}, {Integer.MAX_VALUE, -1}, {0, 0}, {1, 10}};
        for (String format : formats) {
            for (int flags = 0; flags < 32; flags++) {
                for (int[] counts : format.isEmpty() ? everyCount : new int[][] {{flags % 2, -1}}) {
                    all.add(new ComplaintFacts(format, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, (flags & 8) > 0, (flags & 16) > 0,
                            counts[0], counts[1], settings));
                }
            }
        }
        return all;
    }

    private static List<ComplaintFacts> few(Settings settings) {
        List<ComplaintFacts> all = new ArrayList<>();
        for (int flags = 0; flags < 32; flags++) {
            all.add(new ComplaintFacts("", (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, (flags & 8) > 0, (flags & 16) > 0, flags % 3, -1, settings));
        }
        return all;
    }

    private static String described(ComplaintFacts c) {
        return "format '" + c.format() + "', injury " + c.injury() + ", media " + c.media() + ", authority " + c.authority() + ", crowd " + c.crowd()
                + ", needs manufacturer " + c.needsManufacturer() + ", " + c.earlierComplaints() + " earlier, lowest score " + c.lowestScore();
    }
}
