package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Ground;
import org.aftercare.warranty.Coverage.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is owed, case by case, as the law and the terms say it: the tables in {@code coverage/}, which anybody who knows
 * the law can read, on the shipped policies with some plans and programmes of their own.
 */
class CoverageGoldenTest {
    static final List<String> TABLES =
            List.of("law", "makers", "repairs", "papers", "inspection", "stack", "programmes");
    static final Policies POLICIES = policies();

    static Policies policies() {
        var files = new ReferenceFiles();
        Map<String, String> texts = new HashMap<>();
        PolicyTexts.FILES.forEach(
                (name, columns) -> texts.put(name, files.sheet(name, columns).text()));
        texts.merge("plans.csv", rowsOf("plans.csv"), (built, own) -> built + own);
        texts.merge("recalls.csv", rowsOf("recalls.csv"), (built, own) -> built + own);
        var read = PolicyTexts.of(texts);
        assertThat(read.problems()).isEmpty();
        return read.policies();
    }

    private static String rowsOf(String name) {
        var lines = lines(name);
        return String.join("\n", lines.subList(1, lines.size())) + "\n";
    }

    static List<String> lines(String name) {
        try (InputStream in = CoverageGoldenTest.class.getResourceAsStream("/coverage/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> cases() {
        return TABLES.stream()
                .flatMap(table -> lines(table + ".csv").stream().map(line -> {
                    var cells = line.split(" \\| ");
                    assertThat(cells).as(line).hasSize(7);
                    return arguments(table, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
                }));
    }

    @ParameterizedTest(name = "{0}: {1}, on {2}, {3}: {4} ({7})")
    @MethodSource("cases")
    void whatIsOwed(
            String table,
            String sold,
            String on,
            String facts,
            String answer,
            String reasons,
            String stack,
            String why) {
        var sample = new Sample(sold.split(" ")[0], sold.split(" ")[1], facts);
        var decided = CoverageRules.decide(sample.asked(on), POLICIES, sample.family());
        var decision = decided.components().get(0);
        assertThat(answer(decision)).as(why).isEqualTo(answer);
        assertReasons(decision.reasons(), reasons, why);
        if (!stack.equals("-")) assertStack(decision.stack(), stack, why);
        assertThat(decided.derivation()).as("every source is told").isNotEmpty();
    }

    static String answer(ComponentDecision decision) {
        if (decision.outcome() != Coverage.Outcome.COVERED)
            return decision.outcome().name();
        return String.join(
                " ",
                "COVERED",
                decision.by(),
                decision.until().map(LocalDate::toString).orElse("-"),
                String.join(",", decision.remedies()),
                decision.burdenOfProof().isEmpty() ? "-" : decision.burdenOfProof());
    }

    private static List<String> told(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code() + ":" + String.join(",", reason.arguments()))
                .toList();
    }

    private static void assertReasons(List<Reason> reasons, String wanted, String why) {
        for (String code : wanted.equals("-") ? new String[0] : wanted.split(" ")) {
            var absent = code.startsWith("!");
            var meant = absent ? code.substring(1) : code;
            var found = told(reasons).stream().anyMatch(told -> says(told, meant));
            assertThat(found).as("%s: %s in %s", why, code, told(reasons)).isEqualTo(!absent);
        }
    }

    /** What the case leaves out is free. */
    private static boolean says(String told, String meant) {
        return meant.contains(":") ? told.equals(meant) : told.startsWith(meant + ":");
    }

    private static void assertStack(List<Ground> stack, String wanted, String why) {
        List<String> expected = Arrays.asList(wanted.split(" "));
        var inForce = stack.stream()
                .filter(Ground::isInForce)
                .map(CoverageGoldenTest::name)
                .toList();
        assertThat(inForce)
                .as("%s: in force, the chosen first", why)
                .isEqualTo(expected.stream()
                        .map(CoverageGoldenTest::name)
                        .filter(name -> name.endsWith("+"))
                        .toList());
        List<Ground> left = new ArrayList<>(stack);
        for (String ground : expected) {
            var found = left.stream().filter(one -> matches(one, ground)).findFirst();
            assertThat(found).as("%s: %s in %s", why, ground, stack).isPresent();
            left.remove(found.get());
        }
        assertThat(left).as("%s: no other source", why).isEmpty();
    }

    private static String name(Ground ground) {
        var sign = Map.of(Ground.State.IN_FORCE, "+", Ground.State.OVER, "-", Ground.State.OPEN, "?");
        return ground.source() + (ground.code().isEmpty() ? "" : "/" + ground.code()) + sign.get(ground.state());
    }

    /** {@code PLAN/EXTRA-YEAR+2028-06-01(CHOICE_LOSES:EXCHANGE)}: its name ends with its sign. */
    private static String name(String ground) {
        var head = ground.contains("(") ? ground.substring(0, ground.indexOf('(')) : ground;
        return head.replaceFirst("([-+?])([0-9]{4}-[0-9]{2}-[0-9]{2})?$", "$1");
    }

    private static boolean matches(Ground ground, String wanted) {
        var head = wanted.contains("(") ? wanted.substring(0, wanted.indexOf('(')) : wanted;
        var until = head.substring(name(wanted).length());
        boolean ends = until.isEmpty() || ground.until().equals(Optional.of(LocalDate.parse(until)));
        return name(ground).equals(name(wanted)) && ends && saysAll(ground, wanted);
    }

    private static boolean saysAll(Ground ground, String wanted) {
        if (!wanted.contains("(")) return true;
        var inside = wanted.substring(wanted.indexOf('(') + 1, wanted.length() - 1);
        var costs = ground.reasons().stream()
                .filter(reason -> reason.code().startsWith("CHOICE_"))
                .count();
        var meant = inside.split(",(?=[A-Z]{3,}_)");
        boolean choices = inside.startsWith("CHOICE_");
        return Stream.of(meant).allMatch(code -> told(ground.reasons()).stream().anyMatch(told -> says(told, code)))
                && (!choices || costs == meant.length);
    }

    @Test
    void thereAreManyCasesAndEachSaysWhy() {
        assertThat(cases().count()).isGreaterThanOrEqualTo(200);
        assertThat(cases().map(Arguments::get)
                        .map(cells -> cells[0] + " " + cells[1] + " " + cells[2] + " " + cells[3]))
                .doesNotHaveDuplicates();
    }
}
