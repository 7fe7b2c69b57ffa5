package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.logistics.Discrepancy;
import org.aftercare.platform.StoreCode;

/**
 * Where ledger, tickets and parcels tell different things, or something is late.
 *
 * @param ticket absent for a day of the ledger
 * @param label IMEI or serial number
 * @param holder by the ledger
 * @param detail the other ticket, or what is wrong with an entry of the ledger
 * @param since when it was handed over, dispatched, opened or due
 */
public record DiscrepancyJson(
        String kind, String ticket, String label, String holder, String detail, List<String> stores, Instant since) {
    static DiscrepancyJson of(Discrepancy found) {
        return new DiscrepancyJson(
                found.kind().name(),
                found.ticket() == null ? null : found.ticket().value(),
                Absent.ifEmpty(found.label()),
                Absent.ifEmpty(found.holder()),
                Absent.ifEmpty(found.detail()),
                found.stores().stream().map(StoreCode::value).toList(),
                found.since());
    }
}
