package org.aftercare.web.api;

/** How much a repair hurries: NORMAL or URGENT. */
public record PriorityInput(String priority) {}
