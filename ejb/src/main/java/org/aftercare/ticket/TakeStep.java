package org.aftercare.ticket;

/**
 * Somebody wants to take a step.
 *
 * @param version the version of the ticket that they saw; when it has moved on, they are told
 */
public record TakeStep(TicketNumber number, long version, Step step, Papers papers) {}
