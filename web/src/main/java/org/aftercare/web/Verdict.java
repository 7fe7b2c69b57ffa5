package org.aftercare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Ground;
import org.aftercare.warranty.Coverage.Outcome;
import org.aftercare.warranty.Coverage.Reason;

/**
 * A coverage decision as its reader looks for it: why, until when, who must prove what, what else may be chosen, what
 * would change it and how to dispute it. All of it in words.
 */
public record Verdict(List<Part> parts) {

    /**
     * One component.
     *
     * @param by the ground it is covered on; empty text when it isn't
     * @param until the last day, included; empty text where there is none
     * @param remedies what may be asked for; empty text when nothing is owed
     * @param grounds every source that was looked at, the chosen one first
     */
    public record Part(
            String name,
            Outcome outcome,
            String by,
            String until,
            String remedies,
            List<Chapter> chapters,
            List<GroundLine> grounds) {
        private Part without(String chapter) {
            return new Part(
                    name,
                    outcome,
                    by,
                    until,
                    remedies,
                    chapters.stream().filter(one -> !one.key().equals(chapter)).toList(),
                    grounds);
        }
    }

    /** What answers one question of the reader. @param key of its heading, {@code verdict.why} and so on */
    public record Chapter(String key, List<String> lines) {}

    /** How one source stands. @param cited where its rule comes from; empty text where there is none */
    public record GroundLine(
            String name,
            Ground.State state,
            String until,
            String remedies,
            List<String> reasons,
            boolean confirmed,
            String cited) {}

    public static Verdict of(Coverage coverage, Words words) {
        return new Verdict(coverage.components().stream()
                .map(decision -> part(decision, words))
                .toList());
    }

    /** For a reader who has disputed it already: that may be done once. */
    public Verdict disputed() {
        return new Verdict(
                parts.stream().map(part -> part.without(Question.APPEAL.key())).toList());
    }

    private static Part part(ComponentDecision decision, Words words) {
        return new Part(
                words.code("component", decision.component()),
                decision.outcome(),
                decision.by().isEmpty() ? "" : words.code("source", decision.by()),
                decision.until().map(words::day).orElse(""),
                remedies(decision.remedies(), words),
                chapters(decision, words),
                decision.stack().stream().map(ground -> line(ground, words)).toList());
    }

    private static List<Chapter> chapters(ComponentDecision decision, Words words) {
        List<Chapter> chapters = new ArrayList<>();
        for (Question question : Question.values()) {
            List<String> lines = decision.reasons().stream()
                    .filter(reason -> Question.of(reason) == question)
                    .map(words::of)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (question == Question.PROVE && lines.isEmpty()) lines.add(words.of("verdict.prove." + proof(decision)));
            if (!lines.isEmpty()) chapters.add(new Chapter(question.key(), lines));
        }
        return chapters;
    }

    /** Who must show what where no burden of proof was told. */
    private static String proof(ComponentDecision decision) {
        if (decision.outcome() == Outcome.COVERED) return "NOBODY";
        if (decision.outcome() == Outcome.UNDECIDED)
            return has(decision, "INSPECT_CAUSE") ? "CAUSE_OPEN" : "STORE_LOOKS";
        return has(decision, "EXCLUDED_") ? "STORE_SHOWS" : "OWNER_SHOWS";
    }

    private static boolean has(ComponentDecision decision, String reasonsLike) {
        return decision.reasons().stream().anyMatch(reason -> reason.code().startsWith(reasonsLike));
    }

    private static GroundLine line(Ground ground, Words words) {
        var name = words.code("source", ground.source());
        return new GroundLine(
                ground.code().isEmpty() ? name : name + " " + ground.code(),
                ground.state(),
                ground.until().map(words::day).orElse(""),
                remedies(ground.remedies(), words),
                ground.reasons().stream().map(words::of).toList(),
                ground.confirmed(),
                ground.cited());
    }

    private static String remedies(List<String> codes, Words words) {
        return codes.stream().map(code -> words.code("remedy", code)).collect(Collectors.joining(", "));
    }

    /** What readers ask, in the order in which they ask it. */
    private enum Question {
        WHY,
        ASK,
        PROVE,
        CHOICE,
        CHANGE,
        APPEAL;

        static Question of(Reason reason) {
            String code = reason.code();
            if (code.startsWith("BRING_") || code.startsWith("INSPECT_")) return ASK;
            if (code.startsWith("BURDEN_") || code.equals("UNCLEAR_FOR_CUSTOMER")) return PROVE;
            if (code.startsWith("ALTERNATIVE_") || code.equals("EXTENDED_IF_REPAIRED")) return CHOICE;
            if (code.startsWith("WOULD_CHANGE_")) return CHANGE;
            return code.equals("CAN_APPEAL") ? APPEAL : WHY;
        }

        String key() {
            return "verdict." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
