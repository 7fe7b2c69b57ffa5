package org.aftercare.network;

/** What somebody may say of a store's calendar: its WEEK's hours and zone, single DAYS, its country's HOLIDAYS. */
public enum CalendarRight {
    WEEK,
    DAYS,
    HOLIDAYS;

    /** The right that a change needs. */
    public static CalendarRight of(CalendarChange change) {
        if (change.isNational()) return HOLIDAYS;
        return change instanceof CalendarChange.Week ? WEEK : DAYS;
    }

    /** The right that a form of this kind needs. */
    public static CalendarRight of(CalendarForm.Kind kind) {
        if (kind.isNational()) return HOLIDAYS;
        return kind == CalendarForm.Kind.WEEK ? WEEK : DAYS;
    }
}
