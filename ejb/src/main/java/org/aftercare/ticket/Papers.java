package org.aftercare.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.platform.Money;

/**
 * What somebody brings along with a step; empty text for what they don't. Which are needed, the {@link Step} says.
 *
 * @param evidence the ids of the photos that show the finding; empty when the taker doesn't say: then those count that
 *     they took since the diagnosis began, and those of the same finding before
 */
public record Papers(
        String note,
        String reason,
        String finding,
        Optional<Estimate> estimate,
        String repair,
        String parts,
        String condition,
        String identity,
        String replacement,
        String verdict,
        Optional<List<Long>> evidence,
        String agreed,
        Optional<Money> goodwill) {
    public Papers {
        evidence = evidence.map(List::copyOf);
    }

    public static final Papers NONE =
            new Papers("", "", "", Optional.empty(), "", "", "", "", "", "", Optional.empty(), "", Optional.empty());

    boolean has(Need need) {
        return switch (need) {
            case ESTIMATE -> estimate.isPresent();
            case EVIDENCE -> true; // whether it is wanted depends on the finding
            case GOODWILL -> goodwill.isPresent() || estimate.isPresent();
            default -> !text(need).isBlank();
        };
    }

    /** What a reader of the timeline is told: the note, else the reason, else what was done. */
    String words() {
        return Stream.of(note, reason, repair, verdict, agreed)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What else belongs to the step. */
    String detail() {
        return Stream.of(parts, condition, identity, replacement)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The papers that are longer than a column may take, by name. */
    List<String> tooLong(int limit) {
        return Stream.of(Need.values())
                .filter(need -> text(need).length() > limit)
                .map(Need::field)
                .toList();
    }

    private String text(Need need) {
        return switch (need) {
            case NOTE -> note;
            case REASON -> reason;
            case FINDING -> finding;
            case ESTIMATE, EVIDENCE, GOODWILL -> "";
            case REPAIR -> repair;
            case PARTS -> parts;
            case CONDITION -> condition;
            case IDENTITY -> identity;
            case REPLACEMENT -> replacement;
            case VERDICT -> verdict;
            case AGREED -> agreed;
        };
    }

    public Papers withNote(String text) {
        return new Papers(
                text,
                reason,
                finding,
                estimate,
                repair,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withReason(String text) {
        return new Papers(
                note,
                text,
                finding,
                estimate,
                repair,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withFinding(String code) {
        return new Papers(
                note,
                reason,
                code,
                estimate,
                repair,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withEstimate(Estimate cost) {
        return new Papers(
                note,
                reason,
                finding,
                Optional.of(cost),
                repair,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withRepair(String text) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                text,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withParts(String text) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                repair,
                text,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withCondition(String text) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                repair,
                parts,
                text,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withIdentity(String text) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                repair,
                parts,
                condition,
                text,
                replacement,
                verdict,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withReplacement(String text) {
        return new Papers(
                note, reason, finding, estimate, repair, parts, condition, identity, text, verdict, evidence, agreed,
                goodwill);
    }

    public Papers withVerdict(String text) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                repair,
                parts,
                condition,
                identity,
                replacement,
                text,
                evidence,
                agreed,
                goodwill);
    }

    public Papers withEvidence(List<Long> photos) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                repair,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                Optional.of(photos),
                agreed,
                goodwill);
    }

    public Papers withAgreed(String text) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                repair,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                text,
                goodwill);
    }

    public Papers withGoodwill(Money worth) {
        return new Papers(
                note,
                reason,
                finding,
                estimate,
                repair,
                parts,
                condition,
                identity,
                replacement,
                verdict,
                evidence,
                agreed,
                Optional.of(worth));
    }
}
