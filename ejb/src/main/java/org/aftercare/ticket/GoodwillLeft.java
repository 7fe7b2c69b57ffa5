package org.aftercare.ticket;

import java.io.Serializable;
import java.time.YearMonth;
import org.aftercare.platform.Money;

/**
 * What a store may still give away.
 *
 * @param month in the store's zone
 * @param perMonth its budget
 * @param left of it; never negative, also where a manager went beyond
 * @param leftForTicket at most for this repair, whatever is left in the month
 */
public record GoodwillLeft(YearMonth month, Money perMonth, Money left, Money leftForTicket) implements Serializable {}
