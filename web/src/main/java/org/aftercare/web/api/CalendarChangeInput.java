package org.aftercare.web.api;

import org.aftercare.network.CalendarForm;

/**
 * What a calendar shall say.
 *
 * @param kind DAY, USUAL, WEEK; of the whole country HOLIDAY, WORKED, ORDINARY, LISTED
 * @param from the day, or the first; for a WEEK the day from which on it holds
 * @param to the last day, inclusive; absent where one is meant
 * @param seen the number of the latest change that the caller saw
 */
public record CalendarChangeInput(
        String kind, String from, String to, String zone, String hours, String words, String reason, String seen) {
    CalendarForm form(int number) {
        return new CalendarForm(kind, from, to, zone, hours, words, reason, number);
    }
}
