package org.aftercare.warranty;

import java.time.LocalDate;
import org.aftercare.device.DeviceCard;
import org.aftercare.warranty.Coverage.Reason;

/**
 * From when a term counts. Ends are counted from the event itself, months first and days last, so that a month's end
 * never shortens twice; the day of the event isn't counted, the last day is (Regulation (EEC, Euratom) 1182/71, Art. 3).
 *
 * @param event purchase, activation or production
 * @param waiting days that pass before the term runs: those granted after the production
 */
record Start(LocalDate event, int waiting, Reason reason) {

    /** By the first of these that is known: at least one is. */
    static Start of(Term term, DeviceCard device, boolean proofOfPurchase) {
        var sold = device.soldOn();
        var activated = device.activatedOn();
        if (term.startsAt().equals("ACTIVATION") && activated.isPresent()) return activation(activated.get());
        // without a proof, a phone in use before its sale was recorded is as old as its use
        if (sold.isPresent()
                && activated.isPresent()
                && !proofOfPurchase
                && activated.get().isBefore(sold.get())) return activation(activated.get());
        return sold.map(Start::purchase)
                .or(() -> activated.map(Start::activation))
                .or(() -> device.producedOn().map(day -> production(day, term.producedPlusDays())))
                .orElseThrow();
    }

    /** The day the term begins; it isn't counted. */
    LocalDate day() {
        return event.plusDays(waiting);
    }

    /** The last day, included, of a term of so many months and, added last, days. */
    LocalDate plus(int months, int days) {
        return event.plusMonths(months).plusDays((long) waiting + days);
    }

    private static Start purchase(LocalDate day) {
        return new Start(day, 0, CoverageRules.because("STARTED_BY_PURCHASE", day));
    }

    private static Start activation(LocalDate day) {
        return new Start(day, 0, CoverageRules.because("STARTED_BY_ACTIVATION", day));
    }

    private static Start production(LocalDate day, int waiting) {
        return new Start(day, waiting, CoverageRules.because("STARTED_BY_PRODUCTION", day.plusDays(waiting), waiting));
    }
}
