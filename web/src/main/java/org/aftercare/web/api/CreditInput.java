package org.aftercare.web.api;

/** The maker has acknowledged a unit, as sent. @param on the day of their word @param amount absent where they don't say */
public record CreditInput(String on, MoneyInput amount) {}
