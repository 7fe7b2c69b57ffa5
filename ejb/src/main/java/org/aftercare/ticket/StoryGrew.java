package org.aftercare.ticket;

/** Something other than a step was written that clocks count by: a message to the customer, a phone that left or came, what hurries, what is owed after a delay. */
public record StoryGrew(TicketCard ticket) {}
