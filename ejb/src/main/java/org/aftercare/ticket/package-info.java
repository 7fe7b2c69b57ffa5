/**
 * The life of one repair: its steps by one table, what was found and noted and photographed, told as a timeline; and the
 * dispute about what was found. What takes a claim out of warranty is shown by a photo or refused. Only
 * {@code Ticket.take} changes a status. Promises that a step is legal, that it happens once, and that it is told.
 */
package org.aftercare.ticket;
