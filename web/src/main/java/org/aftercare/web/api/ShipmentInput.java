package org.aftercare.web.api;

import java.util.List;

/** Old units that go to the maker together, as sent. @param units their ids @param reference the maker's return number, or the carrier's */
public record ShipmentInput(List<Long> units, String carrier, String reference) {}
