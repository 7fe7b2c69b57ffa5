package org.aftercare.web.api;

/** How much is refunded and how, as sent. @param method CASH, CARD, TRANSFER, VOUCHER or SELLER */
public record RefundInput(MoneyInput amount, String method, String reference) {}
