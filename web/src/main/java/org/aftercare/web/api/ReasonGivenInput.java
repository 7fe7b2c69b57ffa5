package org.aftercare.web.api;

/** What it was, in somebody's words, as sent. */
public record ReasonGivenInput(String reason) {}
