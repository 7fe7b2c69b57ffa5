package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;

/** Gives work away, within what the store where the customer came may give in a month; a manager may go beyond. */
@Dependent
class Goodwill {
    @Inject
    GoodwillBudgets budgets;

    @Inject
    GoodwillGrants grants;

    @Inject
    Offers offers;

    @Inject
    NetworkDesk network;

    /**
     * Keeps the grant, if the step is one; the month's row is locked until the transaction ends.
     *
     * @param price of the estimate that says what the work is worth, if one does
     * @return what was given
     * @throws InvalidInput field {@code goodwill}: INVALID_AMOUNT, NOT_THE_STORES_CURRENCY, and for a lead
     *     GOODWILL_NONE, GOODWILL_MONTH, GOODWILL_TICKET with what is left
     */
    Optional<Money> granted(
            TicketCard ticket, Step step, Papers papers, Optional<Price> price, Caller caller, Instant now) {
        if (step != Step.GRANT_GOODWILL) return Optional.empty();
        var store = network.store(ticket.pickupStore());
        var worth = worth(ticket, papers, price);
        check(worth, offers.currency(store));
        var month = YearMonth.from(now.atZone(store.zone()));
        var left = left(ticket, store, month, grants.locked(store.code(), month, worth.currency()));
        boolean beyond = isMore(worth, left.left()) || isMore(worth, left.leftForTicket());
        if (beyond && !caller.is(Role.MANAGER)) throw refusal(worth, left);
        grants.give(store.code(), month, worth.currency(), worth.amount());
        grants.add(new GoodwillGrant(ticket, month, worth, beyond, papers.reason()).given(caller, now));
        return Optional.of(worth);
    }

    /** What is said, but no less than what the work was priced at: a budget isn't spared by a small word. */
    private static Money worth(TicketCard ticket, Papers papers, Optional<Price> price) {
        var said = papers.goodwill().or(() -> price.map(Price::total)).orElseThrow();
        return Stream.concat(price.map(Price::total).stream(), ticket.estimate().stream())
                .filter(priced -> priced.currency().equals(said.currency()))
                .filter(priced -> isMore(priced, said))
                .max(Comparator.comparing(Money::amount))
                .orElse(said);
    }

    private static void check(Money worth, Currency currency) {
        if (!worth.currency().equals(currency))
            throw new InvalidInput("goodwill.currency", "NOT_THE_STORES_CURRENCY", currency);
        if (worth.amount().signum() <= 0) throw new InvalidInput("goodwill", "INVALID_AMOUNT");
    }

    private static InvalidInput refusal(Money worth, GoodwillLeft left) {
        if (left.perMonth().amount().signum() == 0) return new InvalidInput("goodwill", "GOODWILL_NONE");
        return isMore(worth, left.left())
                ? new InvalidInput("goodwill", "GOODWILL_MONTH", left.left())
                : new InvalidInput("goodwill", "GOODWILL_TICKET", left.leftForTicket());
    }

    private static boolean isMore(Money worth, Money left) {
        return worth.amount().compareTo(left.amount()) > 0;
    }

    /** What may still be given for that ticket's store, as it stands now. */
    GoodwillLeft left(TicketCard ticket, Instant now) {
        var store = network.store(ticket.pickupStore());
        var month = YearMonth.from(now.atZone(store.zone()));
        return left(ticket, store, month, grants.given(store.code(), month, offers.currency(store)));
    }

    private GoodwillLeft left(TicketCard ticket, StoreCard store, YearMonth month, BigDecimal given) {
        var currency = offers.currency(store);
        var budget = budgets.of(store, currency);
        var perMonth = budget.map(GoodwillBudgets.Budget::perMonth).orElse(BigDecimal.ZERO);
        var perTicket = budget.map(GoodwillBudgets.Budget::perTicket).orElse(BigDecimal.ZERO);
        return new GoodwillLeft(
                month,
                new Money(perMonth, currency),
                new Money(perMonth.subtract(given).max(BigDecimal.ZERO), currency),
                new Money(perTicket.subtract(grants.ofTicket(ticket.number())).max(BigDecimal.ZERO), currency));
    }
}
