package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.logistics.Scanned;

/** What was scanned and what moved. @param at as the scanner claims @param recordedAt by our clock */
public record ScanJson(String found, String ticket, String moved, String exception, Instant at, Instant recordedAt) {
    static ScanJson of(Scanned scanned) {
        return new ScanJson(
                scanned.found(),
                Absent.ifEmpty(scanned.ticket()),
                Absent.ifEmpty(scanned.moved()),
                Absent.ifEmpty(scanned.exception()),
                scanned.at(),
                scanned.recordedAt());
    }
}
