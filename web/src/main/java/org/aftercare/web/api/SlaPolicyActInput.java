package org.aftercare.web.api;

/** A version shall hold from an instant on; {@code seen} is the number of the latest act that the caller saw. */
public record SlaPolicyActInput(String version, String from, Boolean openToo, String reason, String seen) {}
