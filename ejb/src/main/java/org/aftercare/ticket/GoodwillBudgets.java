package org.aftercare.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** What stores may give away, as the reference data has it; read once, at start. */
@ApplicationScoped
class GoodwillBudgets implements ReferenceReader {
    /** @param perMonth of one store. @param perTicket at most for one repair */
    record Budget(String place, Currency currency, BigDecimal perMonth, BigDecimal perTicket) {}

    @Inject
    ReferenceFiles files;

    private List<Budget> budgets = List.of();
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        var sheet = files.sheet("goodwill-budgets.csv", "place", "currency", "perMonth", "perTicket");
        budgets = sheet.rows(GoodwillBudgets::budget);
        problems = sheet.problems();
    }

    private static Budget budget(Row row) {
        var budget = new Budget(
                row.text("place"),
                row.read("currency", Currency::getInstance, "currency"),
                amount(row, "perMonth"),
                amount(row, "perTicket"));
        row.once("place and currency", budget.place() + " " + budget.currency());
        return budget;
    }

    private static BigDecimal amount(Row row, String column) {
        var amount = row.read(column, BigDecimal::new, "amount");
        if (amount != null && amount.signum() < 0) row.wrong(column + " is negative");
        return amount;
    }

    /** That of the store, else of its region, else the general one; empty where nothing may be given. */
    Optional<Budget> of(StoreCard store, Currency currency) {
        return Stream.of(store.code().value(), store.region().value(), "*")
                .flatMap(place -> budgets.stream()
                        .filter(budget -> budget.place().equals(place)
                                && budget.currency().equals(currency)))
                .findFirst();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
