package org.aftercare.swap;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** A unit in stock. @param label its IMEI, or the serial number of a thing without one */
public record SwapUnitCard(
        long id, StoreCode store, long deviceId, String label, String model, Instant addedAt, String addedBy)
        implements Serializable {}
