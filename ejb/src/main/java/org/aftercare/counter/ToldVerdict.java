package org.aftercare.counter;

import java.time.Instant;
import org.aftercare.ticket.AppealCard;
import org.aftercare.warranty.Coverage;

/**
 * What came of a customer's appeal, without who decided.
 *
 * @param finding what the second technician found
 * @param words theirs, for the customer
 * @param outcome what is owed since
 */
public record ToldVerdict(
        Instant at, String finding, String words, AppealCard.Comparison comparison, Coverage.Outcome outcome) {}
