package org.aftercare.web.api;

/** Who shall look after a breach, as sent; absent: whichever lead of the store comes first. */
public record OwnerInput(String person) {}
