package org.aftercare.web.api;

/** Which region, as sent. */
public record RegionInput(String region) {}
