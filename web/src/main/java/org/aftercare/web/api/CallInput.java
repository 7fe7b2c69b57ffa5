package org.aftercare.web.api;

/** How a call came out, as sent. */
public record CallInput(String outcome, String note) {}
