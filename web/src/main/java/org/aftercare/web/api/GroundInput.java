package org.aftercare.web.api;

/** The ground that the customer prefers, as {@code by} or {@code by code} of the stack; the best one where absent. */
public record GroundInput(String ground) {}
