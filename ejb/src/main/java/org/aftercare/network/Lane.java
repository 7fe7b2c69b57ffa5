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
 * @param carrier who takes it along; empty text where nobody says
 * @param byAir what is dangerous doesn't go this way: a damaged battery
 * @param everyDay all days in transit count, open ones or not
 */
public record Lane(
        StoreCode from,
        StoreCode to,
        LocalTime cutOff,
        int transitDays,
        String carrier,
        boolean byAir,
        boolean everyDay)
        implements Serializable {
    /** By road, on the receiver's open days. */
    public Lane(StoreCode from, StoreCode to, LocalTime cutOff, int transitDays) {
        this(from, to, cutOff, transitDays, "", false, false);
    }

    /** When a parcel handed over then is there: on its last open day of the receiver, as doors open. */
    public Instant arrival(Instant handedOver, DatedCalendar sender, DatedCalendar receiver) {
        Instant leaves = leaves(handedOver, sender);
        if (transitDays == 0) return receiver.nextOpening(leaves);
        LocalDate day = LocalDate.ofInstant(leaves, receiver.at(leaves).zone());
        if (everyDay) return receiver.nextOpening(receiver.openingOf(day.plusDays(transitDays)));
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
