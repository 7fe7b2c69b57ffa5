package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.loaner.LoanCard;

/**
 * A loaner that was lent for a repair.
 *
 * @param standing OUT, DUE, OVERDUE, OWED, RETURNED or LOST
 * @param dueSince absent while the repair lasts
 * @param overdueAt when it is late; absent while the repair lasts
 * @param waiver why the repair may be settled without it; absent where no lead said so
 * @param endedAt absent while it is out
 */
public record LoanJson(
        long id,
        String loaner,
        String label,
        String storeCode,
        String ticket,
        String standing,
        Instant lentAt,
        String lentBy,
        String agreedBy,
        String condition,
        String accessories,
        Integer battery,
        Instant dueSince,
        Instant overdueAt,
        Instant extendedTo,
        String waiver,
        String waivedBy,
        Instant endedAt,
        String endedBy,
        String conditionBack,
        String damage,
        Integer batteryBack,
        Boolean wiped) {
    static LoanJson of(LoanCard loan) {
        return new LoanJson(
                loan.id(),
                loan.code(),
                loan.label(),
                loan.store().value(),
                loan.ticket().value(),
                loan.standing().name(),
                loan.lentAt(),
                loan.lentBy(),
                loan.agreedBy(),
                loan.looks(),
                Absent.ifEmpty(loan.accessories()),
                loan.battery(),
                loan.dueSince(),
                loan.overdueAt(),
                loan.extendedTo(),
                Absent.ifEmpty(loan.waiver()),
                Absent.ifEmpty(loan.waivedBy()),
                loan.endedAt(),
                Absent.ifEmpty(loan.endedBy()),
                Absent.ifEmpty(loan.looksBack()),
                Absent.ifEmpty(loan.damage()),
                loan.batteryBack(),
                loan.isOut() ? null : loan.wiped());
    }
}
