package org.aftercare.warranty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What has happened to a device that bears on what is owed for it: plans bought for it and its repairs. */
public record History(List<BoughtPlan> plans, List<PastRepair> repairs) {
    public static final History NONE = new History(List.of(), List.of());

    public History {
        plans = List.copyOf(plans);
        repairs = List.copyOf(repairs);
    }

    /** @param code as in {@code plans.csv} */
    public record BoughtPlan(String code, LocalDate boughtOn) {}

    /**
     * One stay in our hands.
     *
     * @param takenIn the day it was handed in
     * @param handedBack the day its owner had it again; empty while it is with us
     * @param component what was repaired
     * @param under the ground it was done on: a source of coverage, or {@code PAID}
     * @param recall the programme's code when it was done under one; else empty text
     * @param waitedUntil the day on which it was ready or called off; empty while its owner waits for us
     */
    public record PastRepair(
            LocalDate takenIn,
            Optional<LocalDate> handedBack,
            String component,
            String under,
            Result result,
            String recall,
            Optional<LocalDate> waitedUntil) {
        static final String PAID = "PAID";

        /** As it stood on that day: what ended later was still going on. */
        PastRepair asOf(LocalDate day) {
            var waited = waitedUntil.filter(last -> !last.isAfter(day));
            return handedBack.filter(day::isBefore).isEmpty()
                    ? new PastRepair(takenIn, handedBack, component, under, result, recall, waited)
                    : new PastRepair(takenIn, Optional.empty(), component, under, Result.OPEN, recall, waited);
        }

        /** How many days its owner has waited for us; not those on which it waited for them. */
        long daysWaited(LocalDate today) {
            return ChronoUnit.DAYS.between(takenIn, waitedUntil.orElse(today));
        }

        boolean isOf(String part) {
            return component.equals(part) || component.equals(Claim.WHOLE_DEVICE);
        }

        /** It is with us, and not for chargeable work. */
        boolean isClaimed() {
            return handedBack.isEmpty() && !isPaid();
        }

        boolean isUnder(Source source) {
            return under.equals(source.name());
        }

        boolean isPaid() {
            return under.equals(PAID);
        }

        /** Done and given back. */
        boolean isDone(Result as) {
            return result == as && handedBack.isPresent();
        }
    }

    /** How it came out. */
    public enum Result {
        /** Not yet known. */
        OPEN,
        REPAIRED,
        EXCHANGED,
        /** Given back as it came. */
        NOTHING
    }
}
