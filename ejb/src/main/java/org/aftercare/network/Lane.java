package org.aftercare.network;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.aftercare.platform.StoreCode;

/**
 * How a parcel goes from one store to another.
 *
 * @param cutOff handed over before this local time of the sender it leaves the same open day
 * @param transitDays open days of the receiver from the day it leaves
 */
public record Lane(StoreCode from, StoreCode to, LocalTime cutOff, int transitDays) implements Serializable {
    /** When a parcel handed over then is there: on its last open day of the receiver, as doors open. */
    public Instant arrival(Instant handedOver, DatedCalendar sender, DatedCalendar receiver) {
        Instant leaves = leaves(handedOver, sender);
        if (transitDays == 0) return receiver.nextOpening(leaves);
        LocalDate day = LocalDate.ofInstant(leaves, receiver.at(leaves).zone());
        for (int i = 0; i < transitDays; i++) day = receiver.openDayAfter(day);
        return receiver.openingOf(day);
    }

    /**
     * An instant before which it can't be there whatever calendars say, known without them: the start of the day so many
     * days later. For a receiver that keeps that zone meanwhile.
     */
    public Instant earliestArrival(Instant handedOver, ZoneId receiver) {
        if (transitDays == 0) return handedOver;
        return LocalDate.ofInstant(handedOver, receiver)
                .plusDays(transitDays)
                .atStartOfDay(receiver)
                .toInstant();
    }

    /** The cut-off at which the carrier takes it along: that day's, if the sender works and it isn't past. */
    private Instant leaves(Instant handedOver, DatedCalendar sender) {
        LocalDateTime wall =
                LocalDateTime.ofInstant(handedOver, sender.at(handedOver).zone());
        LocalDate day = wall.toLocalDate();
        if (!sender.isOpenOn(day) || !wall.toLocalTime().isBefore(cutOff)) day = sender.openDayAfter(day);
        return day.atTime(cutOff).atZone(sender.on(day).zone()).toInstant();
    }
}
