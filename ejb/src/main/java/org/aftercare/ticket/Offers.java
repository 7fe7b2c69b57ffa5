package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.ticket.SentEstimate.State;

/** Prices estimates, keeps each as it was sent, and notes how it is settled. */
@Dependent
class Offers {
    private static final int MOST_LINES = 50;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_DAYS = 366;
    private static final BigDecimal MOST = new BigDecimal(10_000);
    private static final BigDecimal DEAREST = new BigDecimal(1_000_000_000);
    private static final int QUANTITY_DIGITS = 2;

    @Inject
    Estimates kept;

    @Inject
    TaxRates taxes;

    @Inject
    EstimatePolicies policies;

    @Inject
    NetworkDesk network;

    @Inject
    DeviceDesk devices;

    /**
     * With the taxes of the pick-up store's country on that day, which has the customer's contract.
     *
     * @throws InvalidInput fields {@code estimate.lines}, {@code estimate.lines[0].unitPrice} …
     */
    Price priced(TicketCard ticket, Estimate estimate, Instant now) {
        var store = network.store(ticket.pickupStore());
        check(estimate, currency(store));
        var today = LocalDate.ofInstant(now, store.zone());
        return Price.of(
                estimate,
                kind -> taxes.percent(store.country(), kind, today)
                        .orElseThrow(() -> new InvalidInput("estimate.lines", "NO_TAX_RATE", store.country())));
    }

    Currency currency(StoreCard store) {
        return network.country(store.country()).orElseThrow().currency();
    }

    private static void check(Estimate estimate, Currency currency) {
        List<FieldError> errors = new ArrayList<>();
        if (estimate.lines().isEmpty()) errors.add(FieldError.of("estimate.lines", "REQUIRED"));
        if (estimate.lines().size() > MOST_LINES) errors.add(FieldError.of("estimate.lines", "TOO_MANY", MOST_LINES));
        for (int i = 0; i < Math.min(estimate.lines().size(), MOST_LINES); i++)
            check("estimate.lines[" + i + "]", estimate.lines().get(i), currency, errors);
        estimate.statedTax()
                .filter(tax -> !tax.currency().equals(currency) || tax.amount().signum() < 0)
                .ifPresent(tax -> errors.add(FieldError.of("estimate.tax", "INVALID_AMOUNT")));
        estimate.days()
                .filter(days -> days < 1 || days > MOST_DAYS)
                .ifPresent(days -> errors.add(FieldError.of("estimate.days", "OUT_OF_RANGE", 1, MOST_DAYS)));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private static void check(String at, EstimateLine line, Currency currency, List<FieldError> errors) {
        var price = line.unitPrice();
        if (!price.currency().equals(currency))
            errors.add(FieldError.of(at + ".unitPrice.currency", "NOT_THE_STORES_CURRENCY", currency));
        if (price.amount().signum() < 0 || price.amount().compareTo(DEAREST) >= 0)
            errors.add(FieldError.of(at + ".unitPrice.amount", "INVALID_AMOUNT"));
        if (line.quantity().signum() <= 0
                || line.quantity().compareTo(MOST) >= 0
                || line.quantity().stripTrailingZeros().scale() > QUANTITY_DIGITS)
            errors.add(FieldError.of(at + ".quantity", "INVALID_QUANTITY"));
        if (line.words().length() > LONGEST_WORDS) errors.add(FieldError.of(at + ".words", "TOO_LONG", LONGEST_WORDS));
    }

    /** What stands in the way of a yes. */
    Optional<String> objection(TicketCard ticket, Step step, Instant now) {
        if (step != Step.ACCEPT_ESTIMATE && step != Step.RESUME_REPAIR) return Optional.empty();
        return kept.newest(ticket.id())
                .filter(KeptEstimate::isPriced)
                .filter(offer -> offer.isAcceptedBy(step))
                .map(offer -> offer.isOverAt(now) ? Optional.of("ESTIMATE_OVER") : Optional.<String>empty())
                .orElse(Optional.of("NO_ESTIMATE"));
    }

    /** There is still time to answer. */
    boolean binds(TicketCard ticket, Instant now) {
        return kept.newest(ticket.id()).filter(offer -> !offer.isOverAt(now)).isPresent();
    }

    /** What the step means for the questions put to the customer. @param price of the estimate that it brings, if any */
    void follow(
            Ticket ticket,
            Step step,
            Papers papers,
            TicketStatus from,
            Optional<Price> price,
            Caller caller,
            Instant now) {
        switch (step) {
            case SEND_ESTIMATE, DECLARE_BEYOND_REPAIR -> ask(ticket, papers, price, caller, now);
            case RESUME_REPAIR ->
                kept.newest(ticket.id()).ifPresent(refused -> settle(refused, State.ACCEPTED, papers, caller, now));
            default -> {
                if (from == TicketStatus.AWAITING_APPROVAL) answer(ticket, step, papers, caller, now);
            }
        }
    }

    private void ask(Ticket ticket, Papers papers, Optional<Price> price, Caller caller, Instant now) {
        var newest = kept.newest(ticket.id());
        newest.ifPresent(earlier -> earlier.replaced(caller, now));
        int number = newest.map(KeptEstimate::number).orElse(0) + 1;
        kept.add(question(ticket, papers, number, price).sent(caller, now, lastDay(ticket, now), end(ticket, now)));
    }

    private void answer(Ticket ticket, Step step, Papers papers, Caller caller, Instant now) {
        kept.newest(ticket.id())
                .filter(asked -> asked.state() == State.OPEN)
                .ifPresent(asked -> settle(asked, settledBy(step), papers, caller, now));
    }

    private static State settledBy(Step step) {
        return switch (step) {
            case ACCEPT_ESTIMATE -> State.ACCEPTED;
            case REFUSE_ESTIMATE -> State.REFUSED;
            case LAPSE -> State.LAPSED;
            case REVISE_ESTIMATE -> State.REPLACED;
            default -> State.WITHDRAWN;
        };
    }

    /** Whose word was taken counts only for an answer. */
    private static void settle(KeptEstimate asked, State state, Papers papers, Caller caller, Instant now) {
        boolean answered = state == State.ACCEPTED || state == State.REFUSED;
        asked.settle(state, caller, now, answered ? papers.agreed() : "");
    }

    private KeptEstimate question(Ticket ticket, Papers papers, int number, Optional<Price> price) {
        var days = papers.estimate().flatMap(Estimate::days);
        return new KeptEstimate(ticket, number, papers.finding(), price, terms(ticket.card(), days));
    }

    private OfferTerms terms(TicketCard ticket, Optional<Integer> days) {
        var store = network.store(ticket.pickupStore());
        var policy = policies.of(store.country());
        return new OfferTerms(
                policies.hasForm(store.country()),
                store.contact(),
                store.name(),
                store.zone(),
                devices.byId(ticket.deviceId()).modelName(),
                ticket.deviceLabel(),
                ticket.symptoms(),
                days.orElse(policy.repairDays()),
                policy.loaner(),
                policy.loanerPerDay().map(cost -> new Money(cost, currency(store))));
    }

    /**
     * The day on which it is sent isn't counted, the last one is, whole; one on which the store is closed is put off to
     * the next open one (Regulation 1182/71, Art. 3, with the store's days for working days).
     */
    private LocalDate lastDay(Ticket ticket, Instant now) {
        var store = network.store(ticket.pickupStore());
        var last = LocalDate.ofInstant(now, store.zone())
                .plusDays(policies.of(store.country()).bindsForDays());
        var open = network.calendar(store.code())
                .nextOpening(last.atStartOfDay(store.zone()).toInstant());
        return LocalDate.ofInstant(open, store.zone());
    }

    private Instant end(Ticket ticket, Instant now) {
        var zone = network.store(ticket.pickupStore()).zone();
        return lastDay(ticket, now).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When the customer is reminded of a question asked at that instant: so many days later, when the store is open. */
    List<Instant> reminders(TicketCard ticket, SentEstimate asked) {
        var store = network.store(ticket.pickupStore());
        var calendar = network.calendar(store.code());
        return policies.of(store.country()).reminderDays().stream()
                .sorted()
                .map(days -> asked.sentAt().atZone(store.zone()).plusDays(days).toInstant())
                .map(calendar::nextOpening)
                .filter(at -> at.isBefore(asked.validBefore()))
                .distinct()
                .toList();
    }
}
