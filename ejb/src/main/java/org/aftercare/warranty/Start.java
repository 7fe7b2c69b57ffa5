package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.device.DeviceCard;
import org.aftercare.warranty.Coverage.Reason;

/**
 * From when a term counts. Ends are counted from the event itself, months first and days last, so that a month's end
 * never shortens twice; the day of the event isn't counted, the last day is (Regulation (EEC, Euratom) 1182/71, Art. 3).
 *
 * @param event purchase, activation, production, or another day that a term hangs on
 * @param waiting days that pass before the term runs: those granted after the production
 */
record Start(LocalDate event, int waiting, Reason reason) {

    /** What a day may be known by, in the words of {@code start-rules.csv}. */
    enum Known {
        SOLD,
        ACTIVATED,
        PRODUCED,
        /** The earlier of sale and activation. */
        EARLIEST
    }

    /**
     * By the first of these that is known.
     *
     * @param withoutProof in which order days are believed when nobody has shown a proof of purchase
     * @return empty when none of them is known
     */
    static Optional<Start> of(Term term, DeviceCard device, boolean proofOfPurchase, List<Known> withoutProof) {
        Stream<Known> order =
                proofOfPurchase ? Stream.of(Known.SOLD, Known.ACTIVATED, Known.PRODUCED) : withoutProof.stream();
        Stream<Known> first = term.startsAt().equals("ACTIVATION") ? Stream.of(Known.ACTIVATED) : Stream.empty();
        return Stream.concat(first, order)
                .flatMap(known -> at(known, term, device).stream())
                .findFirst();
    }

    private static Optional<Start> at(Known known, Term term, DeviceCard device) {
        return switch (known) {
            case SOLD -> device.soldOn().map(Start::purchase);
            case ACTIVATED -> device.activatedOn().map(Start::activation);
            case PRODUCED -> device.producedOn().map(day -> production(day, term.producedPlusDays()));
            case EARLIEST ->
                isUsedBeforeSale(device)
                        ? at(Known.ACTIVATED, term, device)
                        : at(Known.SOLD, term, device).or(() -> at(Known.ACTIVATED, term, device));
        };
    }

    /** A phone in use before its sale was recorded is as old as its use. */
    private static boolean isUsedBeforeSale(DeviceCard device) {
        return device.activatedOn()
                .filter(day -> device.soldOn().filter(day::isBefore).isPresent())
                .isPresent();
    }

    /** The day the term begins; it isn't counted. */
    LocalDate day() {
        return event.plusDays(waiting);
    }

    /** The last day, included, of a term of so many months and, added last, days. */
    LocalDate plus(int months, int days) {
        return event.plusMonths(months).plusDays((long) waiting + days);
    }

    /** Whether a proof of purchase might still tell another day. */
    boolean isGuess(Term term, boolean proofOfPurchase) {
        return switch (reason.code()) {
            case "STARTED_BY_PURCHASE" -> !proofOfPurchase;
            case "STARTED_BY_ACTIVATION" -> !term.startsAt().equals("ACTIVATION");
            case "STARTED_BY_PRODUCTION" -> true;
            default -> false;
        };
    }

    static Start purchase(LocalDate day) {
        return new Start(day, 0, CoverageRules.because("STARTED_BY_PURCHASE", day));
    }

    static Start activation(LocalDate day) {
        return new Start(day, 0, CoverageRules.because("STARTED_BY_ACTIVATION", day));
    }

    static Start production(LocalDate day, int waiting) {
        return new Start(day, waiting, CoverageRules.because("STARTED_BY_PRODUCTION", day.plusDays(waiting), waiting));
    }

    static Start exchange(LocalDate day) {
        return new Start(day, 0, CoverageRules.because("STARTED_BY_EXCHANGE", day));
    }

    static Start repair(LocalDate day) {
        return new Start(day, 0, CoverageRules.because("STARTED_BY_REPAIR", day));
    }

    static Start plan(LocalDate day) {
        return new Start(day, 0, CoverageRules.because("STARTED_BY_PLAN", day));
    }
}
