package org.aftercare.swap;

import java.io.Serializable;
import org.aftercare.platform.StoreCode;

/**
 * A unit to be kept for swaps.
 *
 * @param device its IMEI, or its serial number
 * @param model the model's code, where its IMEI doesn't tell it; else empty text
 */
public record AddUnit(StoreCode store, String device, String model) implements Serializable {}
