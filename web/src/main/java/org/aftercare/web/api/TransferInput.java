package org.aftercare.web.api;

/** Where a phone is sent, as sent. */
public record TransferInput(String storeCode, String reason) {}
