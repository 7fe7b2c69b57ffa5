package org.aftercare.network;

import java.io.Serializable;
import java.time.LocalTime;
import org.aftercare.platform.StoreCode;

/**
 * How a parcel goes from one store to another.
 *
 * @param cutOff handed over before this local time of the sender it leaves the same open day
 * @param transitDays open days of the receiver from the day it leaves
 */
public record Lane(StoreCode from, StoreCode to, LocalTime cutOff, int transitDays) implements Serializable {}
