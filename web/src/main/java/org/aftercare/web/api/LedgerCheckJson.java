package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.custody.LedgerBreak;
import org.aftercare.custody.LedgerCheck;

/** What reading all chains and seals found. @param breaks the first ones by the time they were recorded, at most 100 */
public record LedgerCheckJson(
        Instant beganAt,
        Instant endedAt,
        long entries,
        long things,
        long days,
        boolean unbroken,
        List<BreakJson> breaks) {

    /** A broken entry, or with thing and ticket absent a broken day. @param at when it was recorded; the day's beginning */
    public record BreakJson(String kind, String thing, Integer position, String ticket, Instant at) {
        private static BreakJson of(LedgerBreak found) {
            return new BreakJson(
                    found.kind().name(),
                    Absent.ifEmpty(found.thing()),
                    found.thing().isEmpty() ? null : found.position(),
                    Absent.ifEmpty(found.ticket()),
                    found.at());
        }
    }

    static LedgerCheckJson of(LedgerCheck check) {
        return new LedgerCheckJson(
                check.beganAt(),
                check.endedAt(),
                check.entries(),
                check.things(),
                check.days(),
                check.isUnbroken(),
                check.breaks().stream().map(BreakJson::of).toList());
    }
}
