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
        return with(Need.NOTE, text, estimate, evidence, goodwill);
    }

    public Papers withReason(String text) {
        return with(Need.REASON, text, estimate, evidence, goodwill);
    }

    public Papers withFinding(String code) {
        return with(Need.FINDING, code, estimate, evidence, goodwill);
    }

    public Papers withEstimate(Estimate cost) {
        return with(Need.ESTIMATE, "", Optional.of(cost), evidence, goodwill);
    }

    public Papers withRepair(String text) {
        return with(Need.REPAIR, text, estimate, evidence, goodwill);
    }

    public Papers withParts(String text) {
        return with(Need.PARTS, text, estimate, evidence, goodwill);
    }

    public Papers withCondition(String text) {
        return with(Need.CONDITION, text, estimate, evidence, goodwill);
    }

    public Papers withIdentity(String text) {
        return with(Need.IDENTITY, text, estimate, evidence, goodwill);
    }

    public Papers withReplacement(String text) {
        return with(Need.REPLACEMENT, text, estimate, evidence, goodwill);
    }

    public Papers withVerdict(String text) {
        return with(Need.VERDICT, text, estimate, evidence, goodwill);
    }

    public Papers withEvidence(List<Long> photos) {
        return with(Need.EVIDENCE, "", estimate, Optional.of(photos), goodwill);
    }

    public Papers withAgreed(String text) {
        return with(Need.AGREED, text, estimate, evidence, goodwill);
    }

    public Papers withGoodwill(Money worth) {
        return with(Need.GOODWILL, "", estimate, evidence, Optional.of(worth));
    }

    /** The same with one more: that one's text, or whichever of the others is given anew. */
    private Papers with(
            Need is, String text, Optional<Estimate> cost, Optional<List<Long>> shown, Optional<Money> worth) {
        return new Papers(
                is == Need.NOTE ? text : note,
                is == Need.REASON ? text : reason,
                is == Need.FINDING ? text : finding,
                cost,
                is == Need.REPAIR ? text : repair,
                is == Need.PARTS ? text : parts,
                is == Need.CONDITION ? text : condition,
                is == Need.IDENTITY ? text : identity,
                is == Need.REPLACEMENT ? text : replacement,
                is == Need.VERDICT ? text : verdict,
                shown,
                is == Need.AGREED ? text : agreed,
                worth);
    }
}
