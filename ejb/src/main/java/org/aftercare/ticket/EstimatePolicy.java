package org.aftercare.ticket;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How estimates are offered in a country.
 *
 * @param bindsForDays how long the price stands; then the question lapses
 * @param reminderDays so many days after it was sent, in order
 * @param form the European repair information form goes with it
 * @param repairDays the usual time until it is repaired, from the customer's yes
 * @param loaner a phone is lent for the time of the repair
 * @param loanerPerDay what that costs, tax included, in the country's money; empty when it is free
 */
record EstimatePolicy(
        int bindsForDays,
        List<Integer> reminderDays,
        boolean form,
        int repairDays,
        boolean loaner,
        Optional<BigDecimal> loanerPerDay) {
    EstimatePolicy {
        reminderDays = List.copyOf(reminderDays);
    }
}
