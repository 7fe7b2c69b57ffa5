package org.aftercare.web.api;

/** An amount in a currency, as sent. */
public record MoneyInput(String amount, String currency) {}
