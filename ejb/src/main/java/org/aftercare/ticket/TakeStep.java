package org.aftercare.ticket;

/**
 * Somebody wants to take a step.
 *
 * @param version the version of the ticket that they saw; when it has moved on, they are told
 */
public record TakeStep(TicketNumber number, long version, Step step, Papers papers) {
    /** For timers and scans, which act on the ticket as it is; people must say what they saw. */
    public static final long AS_IT_IS = -1;
}
