package org.aftercare.web.api;

/** A version shall hold from a date on; {@code seen} is the number of the latest act that the caller saw. */
public record PolicyActInput(String version, String from, String reason, Boolean correction, String seen) {}
