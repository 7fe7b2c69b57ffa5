package org.aftercare.web.api;

/** A note as sent; internal unless it says that it is for the customer. */
public record NoteInput(String text, Boolean forCustomer) {}
