package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Ground;
import org.aftercare.warranty.Coverage.Outcome;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.Coverage.Reason;
import org.aftercare.warranty.History.BoughtPlan;
import org.junit.jupiter.api.Test;

/**
 * The rules against a twin that is slow and plain, and what must hold whatever policies and histories there are. More
 * cases with {@code -Dcoverage.cases=100000}.
 */
class CoverageTwinTest {
    private static final long CASES = Long.getLong("coverage.cases", 5_000);

    private static LongStream seeds() {
        return LongStream.range(0, CASES);
    }

    /** What costs several decisions a case is tried on fewer. */
    private static LongStream fewer() {
        return LongStream.range(0, CASES / 10);
    }

    private static ComponentDecision only(Coverage coverage) {
        return coverage.components().get(0);
    }

    private static int no(Optional<LocalDate> day) {
        return day.map(NaiveCoverage::no).orElse(-1);
    }

    private static NaiveCoverage.Answer answer(ComponentDecision decision) {
        return new NaiveCoverage.Answer(
                decision.outcome().name(),
                decision.by(),
                no(decision.until()),
                decision.remedies(),
                decision.burdenOfProof(),
                List.of());
    }

    private static List<String> told(List<Ground> stack) {
        return stack.stream()
                .map(ground -> String.join(
                        " ",
                        ground.source(),
                        ground.code(),
                        ground.state().name(),
                        "" + no(ground.until()),
                        "" + ground.remedies()))
                .sorted()
                .toList();
    }

    private static List<String> toldBy(List<NaiveCoverage.Ground> grounds) {
        return grounds.stream()
                .map(ground -> String.join(
                        " ",
                        ground.source(),
                        ground.code(),
                        ground.state() == '+' ? "IN_FORCE" : ground.state() == '-' ? "OVER" : "OPEN",
                        "" + ground.until(),
                        "" + ground.remedies()))
                .sorted()
                .toList();
    }

    @Test
    void theTwinComesToTheSameAnswer() {
        seeds().forEach(seed -> {
            var chance = new RandomCoverage(seed);
            var decision = only(chance.decided());
            var naive = new NaiveCoverage(chance.question, chance.policies, chance.family, chance.part).answer();
            var plain = new NaiveCoverage.Answer(
                    naive.outcome(), naive.by(), naive.until(), naive.remedies(), naive.burden(), List.of());
            assertThat(told(decision.stack()))
                    .as("seed %s, %s", seed, chance.question)
                    .isEqualTo(toldBy(naive.grounds()));
            assertThat(answer(decision))
                    .as("seed %s, %s", seed, chance.question)
                    .isEqualTo(plain);
        });
    }

    @Test
    void neitherTheOrderOfRowsNorThatOfTheHistoryMatters() {
        fewer().forEach(seed -> {
            var chance = new RandomCoverage(seed);
            var mixed = new java.util.Random(seed);
            var p = chance.policies;
            var shuffled = new Policies(
                    p.version(),
                    shuffled(p.statutory(), mixed),
                    shuffled(p.makers(), mixed),
                    shuffled(p.exclusions(), mixed),
                    shuffled(p.effects(), mixed),
                    shuffled(p.repairTerms(), mixed),
                    shuffled(p.plans(), mixed),
                    shuffled(p.recalls(), mixed),
                    shuffled(p.startRules(), mixed),
                    p.ranks(),
                    p.components(),
                    p.findings());
            var history = chance.question.history();
            var question = chance.question
                    .with(new History(shuffled(history.plans(), mixed), shuffled(history.repairs(), mixed)))
                    .with(shuffled(chance.question.findings(), mixed));
            assertThat(CoverageRules.decide(question, shuffled, chance.family))
                    .as("seed %s", seed)
                    .isEqualTo(chance.decided());
        });
    }

    private static <T> List<T> shuffled(List<T> rows, java.util.Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void whatWasKeptIsDecidedTheSameAgain() {
        fewer().forEach(seed -> {
            var chance = new RandomCoverage(seed);
            var made = chance.decided();
            var kept = DecisionJson.of(chance.question, chance.family);
            var again = CoverageRules.decide(DecisionJson.question(kept), chance.policies, DecisionJson.family(kept));
            assertThat(again).as("seed %s", seed).isEqualTo(made);
            assertThat(DecisionJson.coverage(DecisionJson.of(made))).isEqualTo(made);
        });
    }

    @Test
    void theLastDayIsIncludedEverywhereAndTheNextIsNot() {
        fewer().forEach(seed -> {
            var chance = new RandomCoverage(seed);
            var bare =
                    chance.question.with(new History(chance.question.history().plans(), List.of()));
            for (Ground ground : only(CoverageRules.decide(bare, chance.policies, chance.family))
                    .stack()) {
                if (!ground.isInForce() || ground.until().isEmpty()) continue;
                var last = ground.until().get();
                assertThat(states(on(bare, last), chance, ground))
                        .as("seed %s", seed)
                        .contains(true);
                assertThat(states(on(bare, last.plusDays(1)), chance, ground))
                        .as("seed %s", seed)
                        .containsOnly(false);
            }
        });
    }

    private static Question on(Question question, LocalDate day) {
        return new Question(
                question.device(),
                day,
                question.country(),
                question.proofOfPurchase(),
                question.components(),
                List.of(),
                question.history(),
                question.goodwill(),
                "");
    }

    /** Whether each ground of that source and end is in force. */
    private static List<Boolean> states(Question question, RandomCoverage chance, Ground like) {
        return only(CoverageRules.decide(question, chance.policies, chance.family)).stack().stream()
                .filter(ground -> ground.source().equals(like.source())
                        && ground.code().equals(like.code())
                        && (ground.until().equals(like.until()) || !ground.isInForce()))
                .map(Ground::isInForce)
                .toList();
    }

    @Test
    void anotherSourceTakesNoRemedyAndNoDayAway() {
        fewer().forEach(seed -> {
            var chance = new RandomCoverage(seed);
            if (chance.question.device().retired().isPresent()) return;
            var before = only(chance.decided());
            more(chance, seed).forEach(after -> {
                assertThat(remedies(after)).as("seed %s", seed).containsAll(remedies(before));
                assertThat(end(after)).as("seed %s", seed).isAfterOrEqualTo(end(before));
                if (before.outcome() == Outcome.COVERED)
                    assertThat(after.outcome()).as("seed %s", seed).isEqualTo(Outcome.COVERED);
            });
        });
    }

    private static Set<String> remedies(ComponentDecision decision) {
        Set<String> remedies = new TreeSet<>();
        decision.stack().forEach(ground -> remedies.addAll(ground.remedies()));
        return remedies;
    }

    private static LocalDate end(ComponentDecision decision) {
        return decision.stack().stream()
                .filter(Ground::isInForce)
                .map(ground -> ground.until().orElse(LocalDate.MAX))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** The same claim with one source more: law, maker, plan, programme, a repair's warranty, goodwill. */
    private static List<ComponentDecision> more(RandomCoverage chance, long seed) {
        var other = new RandomCoverage(seed + 1_000_000);
        var question = chance.question;
        var p = chance.policies;
        List<ComponentDecision> after = new ArrayList<>();
        UnaryOperator<Policies> same = policies -> policies;
        after.add(decide(chance, question.withGoodwill(), same));
        List<BoughtPlan> plans = new ArrayList<>(question.history().plans());
        plans.add(new BoughtPlan("P" + (1 + seed % 3), question.on().minusDays(seed % 300)));
        after.add(decide(
                chance, question.with(new History(plans, question.history().repairs())), same));
        boolean hasLaw = p.statutory().stream()
                .anyMatch(row -> row.country().equals(question.device().soldInCountry()));
        if (!hasLaw)
            after.add(decide(chance, question, with -> with(with, other.policies.statutory(), null, null, null)));
        // what begins at the maker's end begins later where there is a maker's term
        boolean hasMaker =
                !p.makerOf(question.device(), chance.family, chance.part).isEmpty();
        boolean waits =
                p.plans().stream().anyMatch(plan -> plan.term().startsAt().equals("AFTER_MAKER"));
        if (!hasMaker && !waits)
            after.add(decide(chance, question, with -> with(with, null, other.policies.makers(), null, null)));
        if (p.recalls().isEmpty())
            after.add(decide(chance, question, with -> with(with, null, null, other.policies.recalls(), null)));
        if (p.repairTerms().isEmpty())
            after.add(decide(chance, question, with -> with(with, null, null, null, other.policies.repairTerms())));
        return after;
    }

    private static ComponentDecision decide(RandomCoverage chance, Question question, UnaryOperator<Policies> more) {
        return only(CoverageRules.decide(question, more.apply(chance.policies), chance.family));
    }

    private static Policies with(
            Policies p,
            List<Policies.StatutoryTerm> statutory,
            List<Policies.MakerTerm> makers,
            List<Recall> recalls,
            List<RepairTerm> repairTerms) {
        return new Policies(
                p.version(),
                statutory == null ? p.statutory() : statutory,
                makers == null ? p.makers() : makers,
                p.exclusions(),
                p.effects(),
                repairTerms == null ? p.repairTerms() : repairTerms,
                p.plans(),
                recalls == null ? p.recalls() : recalls,
                p.startRules(),
                p.ranks(),
                p.components(),
                p.findings());
    }

    @Test
    void aFinishedRepairNeverShortensTheSourceItWasDoneUnder() {
        fewer().forEach(seed -> {
            var chance = new RandomCoverage(seed);
            var repair = chance.repair();
            if (repair.handedBack().isEmpty()) return;
            var history = chance.question.history();
            var repairs = new ArrayList<>(history.repairs());
            repairs.add(repair);
            var longer = chance.question.with(new History(history.plans(), repairs));
            var before = only(chance.decided());
            var after = only(CoverageRules.decide(longer, chance.policies, chance.family));
            for (Ground ground : before.stack()) {
                if (!ground.isInForce()
                        || ground.until().isEmpty()
                        || ground.source().equals("RECALL")) continue;
                assertThat(after.stack().stream()
                                .filter(same -> same.source().equals(ground.source())
                                        && same.code().equals(ground.code())
                                        && same.isInForce())
                                .map(same -> same.until().orElse(LocalDate.MAX))
                                .max(LocalDate::compareTo))
                        .as("seed %s, %s", seed, ground.source())
                        .hasValueSatisfying(end ->
                                assertThat(end).isAfterOrEqualTo(ground.until().get()));
            }
        });
    }

    @Test
    void everyDecisionSaysWhyInWordsAndWhatToDo() {
        var words = new HashSet<String>();
        seeds().limit(2_000).forEach(seed -> {
            var decision = only(new RandomCoverage(seed).decided());
            assertThat(decision.reasons()).as("seed %s", seed).isNotEmpty();
            decision.reasons().forEach(reason -> words.add(reason.code()));
            decision.stack().forEach(ground -> ground.reasons().forEach(reason -> words.add(reason.code())));
            if (decision.outcome() == Outcome.COVERED) {
                assertThat(decision.by()).isNotEmpty();
                assertThat(decision.remedies()).isNotEmpty();
                assertThat(decision.stack().get(0).source()).isEqualTo(decision.by());
            }
            if (decision.outcome() == Outcome.UNDECIDED)
                assertThat(decision.reasons())
                        .extracting(Reason::code)
                        .as("seed %s", seed)
                        .allMatch(code -> code.startsWith("INSPECT_") || code.startsWith("BRING_"));
        });
        for (String bundle : List.of("trade", "trade_ro")) {
            var known = java.util.ResourceBundle.getBundle("words." + bundle, java.util.Locale.ROOT);
            assertThat(words)
                    .allSatisfy(code -> assertThat(known.containsKey("reason." + code))
                            .as("%s has words for %s", bundle, code)
                            .isTrue());
        }
        assertThat(words).hasSizeGreaterThan(45);
    }

    @Test
    void chanceMeetsEveryOutcomeAndSource() {
        var met = new TreeSet<String>();
        seeds().limit(2_000).forEach(seed -> {
            var decision = only(new RandomCoverage(seed).decided());
            met.add(decision.outcome() + " " + decision.by());
        });
        assertThat(met)
                .contains(
                        "COVERED STATUTORY",
                        "COVERED MAKER",
                        "COVERED PLAN",
                        "COVERED EARLIER_REPAIR",
                        "COVERED RECALL",
                        "COVERED GOODWILL",
                        "NOT_COVERED ",
                        "UNDECIDED ");
    }
}
