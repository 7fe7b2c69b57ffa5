package org.aftercare.sla;

import org.aftercare.ticket.Priority;
import org.aftercare.warranty.Coverage;

/**
 * By what a promise is chosen.
 *
 * @param country ISO 3166-1 alpha-2 of the store that took the phone in
 * @param storeType of that store; empty text where it has none
 * @param coverage as it stood when the clock started
 */
record Subject(
        ClockKind kind,
        String country,
        String storeType,
        Coverage.Outcome coverage,
        Priority priority,
        boolean loanerLent) {}
