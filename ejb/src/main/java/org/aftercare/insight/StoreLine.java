package org.aftercare.insight;

import java.io.Serializable;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/**
 * How one store stands: its open tickets by the promise they were given. Each figure is the length of a queue.
 *
 * @param dueSoon within the next 24 hours, those at risk included
 */
public record StoreLine(StoreCode store, RegionCode region, int open, int breached, int atRisk, int dueSoon, int ready)
        implements Serializable {}
