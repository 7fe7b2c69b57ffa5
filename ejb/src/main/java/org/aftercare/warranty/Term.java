package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.platform.Misread;

/**
 * A promise: what may be asked, from when and for how long. One of no months, no days and no remedies is the word that
 * nothing is promised.
 *
 * @param soldFrom the first day of sale (of a plan, of the hand-back after a repair) that it is for
 * @param startsAt DELIVERY, AFTER_MAKER, PURCHASE, ACTIVATION or BOUGHT
 * @param days added after the months
 * @param presumptionMonths how long a defect counts as there at delivery; 0 where no such rule is
 * @param producedPlusDays granted after the production when no other date is known
 * @param confirmed somebody of ours has read its source
 */
record Term(
        Source by,
        LocalDate soldFrom,
        String startsAt,
        int months,
        int days,
        int presumptionMonths,
        int producedPlusDays,
        List<Remedy> remedies,
        boolean confirmed,
        String source) {
    Term {
        remedies = List.copyOf(remedies);
        if (months + days == 0 && !remedies.isEmpty())
            throw new Misread("TERM_OF_NOTHING", "the term is of 0 months and 0 days");
        if (months + days > 0 && remedies.stream().allMatch(Remedy::isLimited))
            throw new Misread("NO_LASTING_REMEDY", "%s has none for the whole term", "remedies");
    }

    boolean promisesNothing() {
        return remedies.isEmpty();
    }

    /** Where it comes from, and whether that was checked. */
    String cited() {
        return cited(source, confirmed);
    }

    static String cited(String source, boolean confirmed) {
        return confirmed || source.isEmpty() ? source : source + " (unconfirmed)";
    }
}
