package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.loaner.LoanerCard;

/** A phone of a store's pool. @param state POOL, LENT, CARE, DAMAGED or LOST @param battery its health in percent */
public record PooledLoanerJson(
        long id,
        String code,
        String storeCode,
        String label,
        String modelCode,
        String condition,
        String accessories,
        Integer battery,
        String state,
        String note,
        Instant since) {
    static PooledLoanerJson of(LoanerCard loaner) {
        return new PooledLoanerJson(
                loaner.id(),
                loaner.code(),
                loaner.store().value(),
                loaner.label(),
                Absent.ifEmpty(loaner.model()),
                loaner.looks(),
                Absent.ifEmpty(loaner.accessories()),
                loaner.battery(),
                loaner.state().name(),
                Absent.ifEmpty(loaner.note()),
                loaner.since());
    }
}
