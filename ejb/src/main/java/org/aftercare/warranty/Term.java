package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.List;

/**
 * A promise: what may be asked, from when and for how long.
 *
 * @param soldFrom the first day of sale that it is for
 * @param startsAt DELIVERY, AFTER_MAKER, PURCHASE or ACTIVATION
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
        if (remedies.stream().allMatch(Remedy::isLimited))
            throw new IllegalArgumentException("remedies has none for the whole term");
        if (months + days == 0) throw new IllegalArgumentException("the term is of 0 months and 0 days");
    }

    /** On top of the maker's term: its months are summed from the first start. */
    Term after(Term maker) {
        return new Term(
                by,
                soldFrom,
                startsAt,
                months + maker.months,
                days + maker.days,
                presumptionMonths,
                producedPlusDays,
                remedies,
                confirmed,
                source);
    }

    /** Where it comes from, and whether that was checked. */
    String cited() {
        return confirmed ? source : source + " (unconfirmed)";
    }
}
