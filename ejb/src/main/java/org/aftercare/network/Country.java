package org.aftercare.network;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A country in which phones are sold or repaired.
 *
 * @param code ISO 3166-1 alpha-2
 * @param zone where most of its people live: the zone of dates whose store nobody knows
 * @param language what its customers are written in unless they say otherwise, BCP 47
 */
public record Country(String code, ZoneId zone, Currency currency, String language) implements Serializable {}
