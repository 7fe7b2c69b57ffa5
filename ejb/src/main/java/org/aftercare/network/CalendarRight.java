package org.aftercare.network;

/** What somebody may say of a store's calendar: its WEEK's hours and zone, single DAYS, its country's HOLIDAYS. */
public enum CalendarRight {
    WEEK,
    DAYS,
    HOLIDAYS
}
