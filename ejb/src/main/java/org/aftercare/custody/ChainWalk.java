package org.aftercare.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Walks along all chains, then along all seals, and notes what doesn't follow from what stood before. */
final class ChainWalk {
    private final List<LedgerBreak> breaks = new ArrayList<>();
    private HandedOver last;
    private SealCard lastSeal;
    private long entries;
    private long things;
    private long days;

    /** The next entry by thing and position. */
    void walk(HandedOver entry) {
        boolean first = last == null || !last.thing().equals(entry.thing());
        int position = first ? 1 : last.position() + 1;
        String before = first ? "" : last.hash();
        Holder from = first ? Holder.CUSTOMER : last.to();
        entries++;
        if (first) things++;
        if (entry.position() != position) note(LedgerBreak.Kind.GAP, entry);
        else if (!entry.hash().equals(LedgerEntry.hash(before, entry))) note(LedgerBreak.Kind.CHANGED, entry);
        else if (!entry.from().equals(from) && !entry.from().equals(Holder.MAKER)) note(LedgerBreak.Kind.HOLDER, entry);
        last = entry;
    }

    /** The next day; days between are missing. @param hashes of what is recorded on a day, as {@link Seal} wants them */
    void walk(SealCard seal, Function<LocalDate, List<String>> hashes) {
        boolean follows = lastSeal == null || lastSeal.day().plusDays(1).equals(seal.day());
        String before = lastSeal == null ? "" : lastSeal.hash();
        days++;
        if (!follows || !Seal.hash(seal.day(), before, hashes.apply(seal.day())).equals(seal.hash())) note(seal.day());
        lastSeal = seal;
    }

    void note(LedgerBreak.Kind kind, HandedOver entry) {
        note(new LedgerBreak(kind, entry.thing().value(), entry.position(), entry.ticket(), entry.recordedAt()));
    }

    void note(LocalDate day) {
        note(new LedgerBreak(
                LedgerBreak.Kind.DAY,
                "",
                0,
                "",
                day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    void note(LedgerBreak found) {
        breaks.add(found);
        if (breaks.size() < 2 * LedgerCheck.MOST) return;
        var first = first();
        breaks.clear();
        breaks.addAll(first);
    }

    /** The first by the time they were recorded. */
    private List<LedgerBreak> first() {
        return breaks.stream()
                .sorted(Comparator.comparing(LedgerBreak::at)
                        .thenComparing(LedgerBreak::thing)
                        .thenComparing(LedgerBreak::position))
                .limit(LedgerCheck.MOST)
                .toList();
    }

    LedgerCheck ended(Instant began, Instant now, String by) {
        return new LedgerCheck(began, now, by, entries, things, days, first());
    }
}
