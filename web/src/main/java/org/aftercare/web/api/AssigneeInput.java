package org.aftercare.web.api;

/** Who shall repair it, as sent; nobody where absent. */
public record AssigneeInput(String person) {}
