package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.ticket.TimelineEntry;

/** One thing that happened to a repair. */
public record EntryJson(
        long id,
        String kind,
        String step,
        String from,
        String to,
        Instant at,
        String actor,
        String role,
        String text,
        String finding,
        String detail,
        MoneyJson estimate,
        boolean forCustomer) {

    static EntryJson of(TimelineEntry entry) {
        return new EntryJson(
                entry.id(),
                entry.kind().name(),
                entry.step().map(Enum::name).orElse(null),
                entry.from().map(Enum::name).orElse(null),
                entry.to().map(Enum::name).orElse(null),
                entry.at(),
                entry.actor(),
                entry.role().name(),
                Absent.ifEmpty(entry.text()),
                Absent.ifEmpty(entry.finding()),
                Absent.ifEmpty(entry.detail()),
                entry.estimate().map(MoneyJson::of).orElse(null),
                entry.isForCustomer());
    }
}
