package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** All goodwill that was granted, and what each store has given away in each month. */
@Dependent
class GoodwillGrants {
    private static final String GIVEN =
            "select granted from goodwill_month where store = ?1 and granted_in = ?2 and currency = ?3";
    private static final String FOR_UPDATE = GIVEN + " for update";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(GoodwillGrant grant) {
        entities.persist(grant);
    }

    /** What was given so far; nobody else gives in that month until this transaction ends. */
    BigDecimal locked(StoreCode store, YearMonth month, Currency currency) {
        var first = read(FOR_UPDATE, store, month, currency);
        if (first.isPresent()) return first.get();
        entities.createNativeQuery("insert into goodwill_month (store, granted_in, currency, granted)"
                        + " values (?1, ?2, ?3, 0) on conflict do nothing")
                .setParameter(1, store.value())
                .setParameter(2, month.toString())
                .setParameter(3, currency.getCurrencyCode())
                .executeUpdate();
        return read(FOR_UPDATE, store, month, currency).orElseThrow();
    }

    /** What was given so far, to look at. */
    BigDecimal given(StoreCode store, YearMonth month, Currency currency) {
        return read(GIVEN, store, month, currency).orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> read(String sql, StoreCode store, YearMonth month, Currency currency) {
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, store.value())
                .setParameter(2, month.toString())
                .setParameter(3, currency.getCurrencyCode())
                .getResultList();
        return found.stream().map(BigDecimal.class::cast).findFirst();
    }

    void give(StoreCode store, YearMonth month, Currency currency, BigDecimal amount) {
        entities.createNativeQuery("update goodwill_month set granted = granted + ?4"
                        + " where store = ?1 and granted_in = ?2 and currency = ?3")
                .setParameter(1, store.value())
                .setParameter(2, month.toString())
                .setParameter(3, currency.getCurrencyCode())
                .setParameter(4, amount)
                .executeUpdate();
    }

    BigDecimal ofTicket(TicketNumber ticket) {
        return entities.createQuery(
                        "select coalesce(sum(g.amount), 0) from GoodwillGrant g where g.ticket = :ticket",
                        BigDecimal.class)
                .setParameter("ticket", ticket)
                .getSingleResult();
    }

    /** Of a month, by store and in the order in which they were granted. */
    List<GoodwillGrant> in(YearMonth month) {
        return entities.createQuery(
                        "select g from GoodwillGrant g where g.month = :month order by g.store, g.at, g.id",
                        GoodwillGrant.class)
                .setParameter("month", month.toString())
                .getResultList();
    }
}
