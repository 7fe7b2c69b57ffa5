package org.aftercare.web.api;

/** What a scanner read, where, and when by its own clock; now where absent. */
public record ScanInput(String code, String storeCode, String at) {}
