package org.aftercare.web.api;

/** Which bench shall do a repair, and why that one, as sent. */
public record BenchInput(String storeCode, String reason) {}
