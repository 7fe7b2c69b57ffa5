package org.aftercare.loaner;

import java.io.Serializable;
import org.aftercare.platform.StoreCode;

/**
 * A phone to be lent from now on.
 *
 * @param device its IMEI, or its serial number
 * @param model the model's code, where its IMEI doesn't tell it; else empty text
 * @param code its inventory code, where it has one already; empty text for the next of the store
 * @param looks its condition
 * @param battery in percent of the capacity; null where nobody measured it
 */
public record AddLoaner(
        StoreCode store, String device, String model, String code, String looks, String accessories, Integer battery)
        implements Serializable {}
