package org.aftercare.ticket;

import java.util.Optional;

/** What somebody brings along with a step; empty text for what they don't. Which are needed, the {@link Step} says. */
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
        String verdict) {

    public static final Papers NONE = new Papers("", "", "", Optional.empty(), "", "", "", "", "", "");

    boolean has(Need need) {
        return switch (need) {
            case NOTE -> !note.isBlank();
            case REASON -> !reason.isBlank();
            case FINDING -> !finding.isBlank();
            case ESTIMATE -> estimate.isPresent();
            case REPAIR -> !repair.isBlank();
            case PARTS -> !parts.isBlank();
            case CONDITION -> !condition.isBlank();
            case IDENTITY -> !identity.isBlank();
            case REPLACEMENT -> !replacement.isBlank();
            case VERDICT -> !verdict.isBlank();
        };
    }

    public Papers withNote(String text) {
        return new Papers(text, reason, finding, estimate, repair, parts, condition, identity, replacement, verdict);
    }

    public Papers withReason(String text) {
        return new Papers(note, text, finding, estimate, repair, parts, condition, identity, replacement, verdict);
    }

    public Papers withFinding(String code) {
        return new Papers(note, reason, code, estimate, repair, parts, condition, identity, replacement, verdict);
    }

    public Papers withEstimate(Estimate cost) {
        return new Papers(
                note, reason, finding, Optional.of(cost), repair, parts, condition, identity, replacement, verdict);
    }

    public Papers withRepair(String text) {
        return new Papers(note, reason, finding, estimate, text, parts, condition, identity, replacement, verdict);
    }

    public Papers withParts(String text) {
        return new Papers(note, reason, finding, estimate, repair, text, condition, identity, replacement, verdict);
    }

    public Papers withCondition(String text) {
        return new Papers(note, reason, finding, estimate, repair, parts, text, identity, replacement, verdict);
    }

    public Papers withIdentity(String text) {
        return new Papers(note, reason, finding, estimate, repair, parts, condition, text, replacement, verdict);
    }

    public Papers withReplacement(String text) {
        return new Papers(note, reason, finding, estimate, repair, parts, condition, identity, text, verdict);
    }

    public Papers withVerdict(String text) {
        return new Papers(note, reason, finding, estimate, repair, parts, condition, identity, replacement, text);
    }
}
