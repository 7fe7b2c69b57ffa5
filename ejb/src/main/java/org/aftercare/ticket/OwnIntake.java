package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * What a store took in for its own bench.
 *
 * @param since the first of it
 * @param workMinutes the usual bench time of all together
 */
public record OwnIntake(StoreCode store, Instant since, long workMinutes) implements Serializable {}
