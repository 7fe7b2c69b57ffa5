package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.aftercare.device.DeviceCard;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Outcome;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.Coverage.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageRulesTest {
    static final PolicyTexts BUILT_IN = new PolicyTexts(new ReferenceFiles()::sheet);

    static Optional<LocalDate> day(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name)).map(LocalDate::parse);
    }

    static Map<String, String> facts(String text) {
        Map<String, String> facts = new HashMap<>();
        for (String fact : text.split(" ")) {
            var parts = fact.split("=", 2);
            if (parts.length == 2) facts.put(parts[0], parts[1]);
        }
        return facts;
    }

    static List<String> list(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    static Question question(String brand, String soldIn, String on, Map<String, String> facts) {
        var device = new DeviceCard(
                1,
                "350040120000010",
                "",
                "",
                brand.isEmpty() ? "" : "M",
                brand,
                brand.isEmpty() ? "" : "Model",
                List.of(),
                day(facts, "sold"),
                day(facts, "activated"),
                day(facts, "produced"),
                soldIn,
                "");
        return new Question(
                device,
                LocalDate.parse(on),
                facts.getOrDefault("claim", soldIn),
                facts.containsKey("proof"),
                list(facts.get("part")),
                list(facts.get("found")));
    }

    static String told(ComponentDecision decision) {
        var reasons =
                String.join(",", decision.reasons().stream().map(Reason::code).toList());
        return decision.outcome() == Outcome.COVERED
                ? String.join(
                        " ",
                        "COVERED",
                        decision.by(),
                        decision.coveredUntil().toString(),
                        String.join(",", decision.remedies()),
                        decision.burdenOfProof())
                : decision.outcome() + " " + reasons;
    }

    @ParameterizedTest(name = "{0} of {1}, {3}, on {2}: {4} ({5})")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Samsung | RO | 2026-11-22 | sold=2026-11-22                      | COVERED STATUTORY 2028-11-22 EXCHANGE,REPAIR SELLER | the day of purchase
        Samsung | RO | 2027-11-22 | sold=2026-11-22                      | COVERED STATUTORY 2028-11-22 EXCHANGE,REPAIR SELLER | the last day of the presumption
        Samsung | RO | 2027-11-23 | sold=2026-11-22                      | COVERED STATUTORY 2028-11-22 EXCHANGE,REPAIR CUSTOMER | a day later the customer bears the burden
        Samsung | RO | 2028-11-22 | sold=2026-11-22                      | COVERED STATUTORY 2028-11-22 EXCHANGE,REPAIR CUSTOMER | the last day is included
        Samsung | RO | 2028-11-23 | sold=2026-11-22 proof=y              | NOT_COVERED STARTED_BY_PURCHASE,EXPIRED_STATUTORY,EXPIRED_MAKER,CAN_APPEAL | one day late
        Samsung | RO | 2028-11-23 | sold=2026-11-22                      | NOT_COVERED STARTED_BY_PURCHASE,EXPIRED_STATUTORY,EXPIRED_MAKER,WOULD_CHANGE_PROOF,CAN_APPEAL | and a proof might tell another day
        Samsung | RO | 2026-02-28 | sold=2024-02-29                      | COVERED STATUTORY 2026-02-28 EXCHANGE,REPAIR CUSTOMER | a leap day's second anniversary is the last of February
        Samsung | RO | 2026-03-01 | sold=2024-02-29 proof=y              | NOT_COVERED STARTED_BY_PURCHASE,EXPIRED_STATUTORY,EXPIRED_MAKER,CAN_APPEAL | and no day more
        Samsung | RO | 2023-12-31 | sold=2021-12-31                      | COVERED STATUTORY 2023-12-31 EXCHANGE,REPAIR CUSTOMER | sold under the law before: half a year of presumption
        Samsung | RO | 2022-06-30 | sold=2021-12-31                      | COVERED STATUTORY 2023-12-31 EXCHANGE,REPAIR SELLER | which ended with June: 31 December + 6 months
        Samsung | RO | 2022-07-01 | sold=2021-12-31                      | COVERED STATUTORY 2023-12-31 EXCHANGE,REPAIR CUSTOMER | in July it is over
        Samsung | DE | 2026-11-22 | sold=2025-11-22                      | COVERED STATUTORY 2027-11-22 EXCHANGE,REPAIR SELLER | Germany: two years, one of presumption
        Samsung | DE | 2026-11-23 | sold=2025-11-22                      | COVERED STATUTORY 2027-11-22 EXCHANGE,REPAIR CUSTOMER | likewise
        Samsung | ES | 2028-11-22 | sold=2025-11-22                      | COVERED STATUTORY 2028-11-22 EXCHANGE,REPAIR CUSTOMER | Spain: three years
        Samsung | ES | 2027-11-22 | sold=2025-11-22                      | COVERED STATUTORY 2028-11-22 EXCHANGE,REPAIR SELLER | two of presumption
        Samsung | ES | 2024-12-31 | sold=2021-12-31 proof=y              | NOT_COVERED STARTED_BY_PURCHASE,EXPIRED_STATUTORY,EXPIRED_MAKER,CAN_APPEAL | sold a day too early for the third year
        Samsung | ES | 2025-01-01 | sold=2022-01-01                      | COVERED STATUTORY 2025-01-01 EXCHANGE,REPAIR CUSTOMER | and the first day of the new law
        Samsung | PT | 2028-11-22 | sold=2025-11-22                      | COVERED STATUTORY 2028-11-22 EXCHANGE,REPAIR CUSTOMER | Portugal: three years
        Samsung | PL | 2027-11-22 | sold=2025-11-22                      | COVERED STATUTORY 2027-11-22 EXCHANGE,REPAIR SELLER | Poland: presumption to the end
        Samsung | IT | 2026-11-23 | sold=2025-11-22                      | COVERED STATUTORY 2027-11-22 EXCHANGE,REPAIR CUSTOMER | Italy: two and one
        Samsung | FR | 2027-11-22 | sold=2025-11-22                      | COVERED STATUTORY 2027-11-22 EXCHANGE,REPAIR SELLER | France: two and two
        Xiaomi  | CN | 2026-11-22 | sold=2026-11-15                      | COVERED STATUTORY 2027-11-15 REFUND,EXCHANGE,REPAIR SELLER | China: the seventh day still gives the money back
        Xiaomi  | CN | 2026-11-23 | sold=2026-11-15                      | COVERED STATUTORY 2027-11-15 EXCHANGE,REPAIR SELLER | on the eighth an exchange
        Xiaomi  | CN | 2026-11-30 | sold=2026-11-15                      | COVERED STATUTORY 2027-11-15 EXCHANGE,REPAIR SELLER | up to the fifteenth
        Xiaomi  | CN | 2026-12-01 | sold=2026-11-15                      | COVERED STATUTORY 2027-11-15 REPAIR SELLER | then repair
        Xiaomi  | IN | 2026-11-22 | sold=2025-11-22                      | COVERED MAKER 2026-11-22 REPAIR - | India: no term by law; the maker's year
        Xiaomi  | IN | 2026-11-23 | sold=2025-11-22 proof=y              | NOT_COVERED NO_RULE_STATUTORY,STARTED_BY_PURCHASE,EXPIRED_MAKER,CAN_APPEAL | which is over
        Xiaomi  | BR | 2027-02-20 | sold=2025-11-22                      | COVERED STATUTORY 2027-02-20 REPAIR CUSTOMER | Brazil: 12 months of the maker, then 90 days by law
        Xiaomi  | BR | 2027-02-21 | sold=2025-11-22 proof=y              | NOT_COVERED STARTED_BY_PURCHASE,EXPIRED_STATUTORY,EXPIRED_MAKER,CAN_APPEAL | and no day more
        Nokia   | BR | 2027-05-29 | sold=2026-02-28                      | COVERED STATUTORY 2027-05-29 REPAIR CUSTOMER | months first, days last: 28 February + 12 months + 90 days
        Apple   | US | 2026-11-22 | sold=2025-11-22 claim=RO             | COVERED MAKER 2026-11-22 EXCHANGE,REPAIR - | a maker who serves everywhere
        OPPO    | IN | 2026-11-22 | sold=2026-10-22 claim=RO             | NOT_COVERED NO_RULE_STATUTORY,SOLD_ELSEWHERE,CAN_APPEAL | bought overseas: no warranty here
        Xiaomi  | DE | 2026-11-22 | sold=2025-11-22 claim=RO             | COVERED STATUTORY 2027-11-22 EXCHANGE,REPAIR SELLER | the law follows the seller
        Nothing | IN | 2026-11-22 | sold=2025-11-22                      | COVERED MAKER 2026-11-22 REPAIR - | a brand without rows has the policy's default
        Nothing | IN | 2026-11-22 | sold=2026-05-22 part=earphones       | COVERED MAKER 2026-11-22 EXCHANGE - | accessories half a year
        Nothing | IN | 2026-11-23 | sold=2026-05-22 part=cable proof=y   | NOT_COVERED NO_RULE_STATUTORY,STARTED_BY_PURCHASE,EXPIRED_MAKER,CAN_APPEAL | and no day more
        Samsung | IN | 2026-11-22 | sold=2026-03-22 part=charger         | COVERED MAKER 2027-03-22 EXCHANGE - | Samsung gives accessories a year
        Xiaomi  | IN | 2026-11-22 | sold=2026-03-22 part=earphones proof=y | NOT_COVERED NO_RULE_STATUTORY,STARTED_BY_PURCHASE,EXPIRED_MAKER,CAN_APPEAL | the part's own row before its group's
        Huawei  | CN | 2026-11-22 | sold=2025-10-01 activated=2025-12-01 part=display | COVERED MAKER 2026-12-01 REPAIR - | where the maker counts from the activation
        Samsung | IN | 2026-11-22 | activated=2025-12-01                 | COVERED MAKER 2026-12-01 REPAIR - | no date of sale: the activation counts
        Samsung | IN | 2026-11-22 | sold=2026-06-01 activated=2025-12-01 | COVERED MAKER 2026-12-01 REPAIR - | used before it was sold, and no proof
        Samsung | IN | 2026-11-22 | sold=2026-06-01 activated=2025-12-01 proof=y | COVERED MAKER 2027-06-01 REPAIR - | a proof settles it
        Samsung | IN | 2027-03-01 | produced=2025-12-01                  | COVERED MAKER 2027-03-01 REPAIR - | no date at all: production, 12 months, 90 days
        Samsung | IN | 2027-03-02 | produced=2025-12-01                  | NOT_COVERED NO_RULE_STATUTORY,STARTED_BY_PRODUCTION,EXPIRED_MAKER,WOULD_CHANGE_PROOF,CAN_APPEAL | and no day more
        Samsung | RO | 2026-11-22 | -                                    | UNDECIDED BRING_PROOF_OF_PURCHASE | nothing is known
        ''      | '' | 2026-11-22 | -                                    | UNDECIDED BRING_PROOF_OF_PURCHASE,INSPECT_MODEL | a stranger: the proof tells the country too
        Samsung | '' | 2026-11-22 | sold=2026-06-01                      | UNDECIDED BRING_COUNTRY_OF_SALE | whose law?
        ''      | RO | 2026-11-22 | sold=2026-06-01                      | COVERED STATUTORY 2028-06-01 EXCHANGE,REPAIR SELLER | the law asks for no model
        ''      | IN | 2026-11-22 | sold=2026-06-01                      | UNDECIDED INSPECT_MODEL | the maker's warranty does
        Samsung | RO | 2026-11-22 | sold=2026-12-01                      | NOT_COVERED NOT_STARTED,CAN_APPEAL | sold later than today
        Samsung | RO | 2026-11-22 | sold=2026-06-01 part=display found=DISPLAY_CRACKED | NOT_COVERED EXCLUDED_CUSTOMER_DAMAGE,WOULD_CHANGE_EVIDENCE,CAN_APPEAL | customer-induced damage
        Samsung | RO | 2026-11-22 | sold=2026-06-01 part=battery found=DISPLAY_CRACKED | COVERED STATUTORY 2028-06-01 EXCHANGE,REPAIR SELLER | of another part
        Samsung | RO | 2026-11-22 | sold=2026-06-01 found=DISPLAY_CRACKED | NOT_COVERED EXCLUDED_CUSTOMER_DAMAGE,WOULD_CHANGE_EVIDENCE,CAN_APPEAL | the whole device is each of its parts
        Samsung | RO | 2026-11-22 | sold=2026-06-01 part=camera found=LIQUID_DAMAGE | NOT_COVERED EXCLUDED_LIQUID,WOULD_CHANGE_EVIDENCE,CAN_APPEAL | liquid speaks of every part
        Samsung | RO | 2026-11-22 | sold=2026-06-01 part=camera found=THIRD_PARTY_REPAIR | NOT_COVERED EXCLUDED_THIRD_PARTY,WOULD_CHANGE_EVIDENCE,CAN_APPEAL | opened by a stranger
        Samsung | RO | 2026-11-22 | sold=2026-06-01 part=battery found=BATTERY_WORN | NOT_COVERED EXCLUDED_WEAR,WOULD_CHANGE_EVIDENCE,CAN_APPEAL | wear
        Samsung | RO | 2026-11-22 | sold=2026-06-01 part=display found=DISPLAY_DEFECT | COVERED STATUTORY 2028-06-01 EXCHANGE,REPAIR SELLER | a defect is what it is for
        Samsung | RO | 2026-11-22 | sold=2026-06-01 found=CAUSE_UNCLEAR  | COVERED STATUTORY 2028-06-01 EXCHANGE,REPAIR SELLER | unclear: for the customer while the seller bears the burden
        Samsung | RO | 2026-11-22 | sold=2025-06-01 found=CAUSE_UNCLEAR  | UNDECIDED INSPECT_CAUSE | after that it must be inspected
        Samsung | IN | 2026-11-22 | sold=2026-06-01 found=CAUSE_UNCLEAR  | UNDECIDED INSPECT_CAUSE | a maker bears no burden
        Samsung | RO | 2026-11-22 | sold=2026-06-01 found=CAUSE_UNCLEAR,LIQUID_DAMAGE | NOT_COVERED EXCLUDED_LIQUID,WOULD_CHANGE_EVIDENCE,CAN_APPEAL | evidence ends the doubt
        Samsung | RO | 2026-11-22 | sold=2026-06-01 found=NO_FAULT       | COVERED STATUTORY 2028-06-01 EXCHANGE,REPAIR SELLER | nothing found takes nothing away
        Samsung | RO | 2028-12-22 | sold=2026-06-01 found=LIQUID_DAMAGE proof=y | NOT_COVERED STARTED_BY_PURCHASE,EXPIRED_STATUTORY,EXPIRED_MAKER,CAN_APPEAL | what is over needs no exclusion
        """)
    void whatIsOwedIsDecidedAsTheLawAndTheMakersSay(
            String brand, String soldIn, String on, String facts, String expected, String why) {
        var coverage = CoverageRules.decide(
                question(brand, soldIn, on, facts(facts == null ? "" : facts)), BUILT_IN.policies(), "");
        assertThat(told(coverage.components().get(0))).as(why).isEqualTo(expected.replace(" -", " "));
        assertThat(coverage.derivation()).as("every source is told").hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theBuiltInPoliciesHaveNoProblem() {
        assertThat(BUILT_IN.problems()).isEmpty();
    }

    @Test
    void allSourcesInForceAreShownAndWhoBearsTheBurden() {
        var decision = CoverageRules.decide(
                        question("Samsung", "RO", "2026-11-22", Map.of("sold", "2026-06-01")), BUILT_IN.policies(), "")
                .components()
                .get(0);
        assertThat(decision.reasons())
                .containsExactly(
                        new Reason("COVERED_STATUTORY", List.of("2028-06-01")),
                        new Reason("STARTED_BY_PURCHASE", List.of("2026-06-01")),
                        new Reason("ALTERNATIVE_MAKER", List.of("2028-06-01")),
                        new Reason("BURDEN_SELLER", List.of("2027-06-01")));
    }

    @Test
    void aRowThatNobodyHasReadIsMarked() {
        var coverage = CoverageRules.decide(
                question("Samsung", "IT", "2026-11-22", Map.of("sold", "2026-06-01")), BUILT_IN.policies(), "");
        assertThat(coverage.derivation())
                .anySatisfy(rule -> assertThat(rule.source()).endsWith("(unconfirmed)"));
    }

    @Test
    void eachComponentIsDecidedOnItsOwn() {
        var facts = Map.of("sold", "2026-01-10", "part", "device,earphones,device");
        var coverage = CoverageRules.decide(question("Xiaomi", "IN", "2026-11-22", facts), BUILT_IN.policies(), "");
        assertThat(coverage.components())
                .extracting(ComponentDecision::component, ComponentDecision::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("device", Outcome.COVERED),
                        org.assertj.core.groups.Tuple.tuple("earphones", Outcome.NOT_COVERED));
        assertThat(coverage.outcome()).isEqualTo(Outcome.NOT_COVERED);
    }

    /** Questions of all kinds, the same each time. */
    static List<Question> questions(int n) {
        var random = new Random(2026);
        String[] brands = {"Samsung", "Xiaomi", "OPPO", "Huawei", "Apple", "Nobody", ""};
        String[] countries = {"RO", "DE", "ES", "PT", "PL", "CN", "IN", "BR", "US", ""};
        String[] parts = {"", "device", "battery", "display", "charger", "earphones"};
        String[] findings = {"", "", "", "CAUSE_UNCLEAR", "LIQUID_DAMAGE", "DISPLAY_CRACKED", "NO_FAULT"};
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            var day = LocalDate.parse("2026-11-22").minusDays(random.nextInt(1_300));
            Map<String, String> facts = new HashMap<>();
            if (random.nextInt(5) > 0) facts.put("sold", day.toString());
            if (random.nextInt(3) > 0)
                facts.put("activated", day.plusDays(random.nextInt(20) - 5).toString());
            if (random.nextInt(3) > 0) facts.put("produced", day.minusDays(40).toString());
            if (random.nextBoolean()) facts.put("proof", "y");
            if (random.nextInt(4) == 0) facts.put("claim", countries[random.nextInt(9)]);
            facts.put("part", parts[random.nextInt(parts.length)]);
            facts.put("found", findings[random.nextInt(findings.length)]);
            questions.add(question(
                    brands[random.nextInt(brands.length)],
                    countries[random.nextInt(countries.length)],
                    "2026-11-22",
                    facts));
        }
        return questions;
    }

    static Policies with(List<Policies.StatutoryTerm> statutory, List<Policies.MakerTerm> makers) {
        var p = BUILT_IN.policies();
        return new Policies(
                p.version(),
                statutory,
                makers,
                p.exclusions(),
                p.effects(),
                p.repairTerms(),
                p.plans(),
                p.recalls(),
                p.startRules(),
                p.ranks(),
                p.components(),
                p.findings());
    }

    @Test
    void anotherSourceTakesNoCoveredDayAway() {
        var all = BUILT_IN.policies();
        var law = with(all.statutory(), List.of());
        var makers = with(List.of(), all.makers());
        for (var question : questions(400))
            for (var fewer : List.of(law, makers)) {
                var before =
                        CoverageRules.decide(question, fewer, "").components().get(0);
                var after = CoverageRules.decide(question, all, "").components().get(0);
                if (before.outcome() == Outcome.COVERED) {
                    assertThat(after.outcome()).as("%s", question).isEqualTo(Outcome.COVERED);
                    assertThat(all.rank(after.remedies().get(0)))
                            .as("%s", question)
                            .isLessThanOrEqualTo(all.rank(before.remedies().get(0)));
                }
            }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        var all = BUILT_IN.policies();
        var statutory = new ArrayList<>(all.statutory());
        var makers = new ArrayList<>(all.makers());
        Collections.shuffle(statutory, new Random(1));
        Collections.shuffle(makers, new Random(2));
        for (var question : questions(200))
            assertThat(CoverageRules.decide(question, with(statutory, makers), ""))
                    .isEqualTo(CoverageRules.decide(question, all, ""));
    }

    @Test
    void whatIsKeptReadsBackTheSame() {
        for (var question : questions(200)) {
            var coverage = CoverageRules.decide(question, BUILT_IN.policies(), "Galaxy");
            assertThat(DecisionJson.coverage(DecisionJson.of(coverage))).isEqualTo(coverage);
            assertThat(DecisionJson.question(DecisionJson.of(question, "f"))).isEqualTo(question);
        }
    }
}
