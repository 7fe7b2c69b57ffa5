package org.aftercare.web.api;

/** Which store's shelf is to be counted, as sent. */
public record ShelfInput(String storeCode) {}
