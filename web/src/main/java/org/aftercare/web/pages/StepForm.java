package org.aftercare.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.Need;
import org.aftercare.ticket.Papers;

/** What is typed for a step, as text, until it can be taken for {@link Papers}. */
final class StepForm {
    private static final List<String> AMOUNTS = List.of("labour", "parts-cost", "tax");

    /** By field: the needs in lower case, and the three amounts of an estimate. */
    private final Map<String, String> typed = new HashMap<>();

    /** The photos that are ticked, by their ids. */
    private List<String> evidence = List.of();

    List<String> evidence() {
        return evidence;
    }

    void evidence(List<String> ticked) {
        evidence = List.copyOf(ticked);
    }

    Map<String, String> typed() {
        return typed;
    }

    /**
     * @param asked the fields that the step asks for
     * @throws InvalidInput naming every field that can't be read
     */
    Papers papers(List<Need> asked, Currency currency) {
        var errors = new ArrayList<FieldError>();
        var estimate = asked.contains(Need.ESTIMATE) ? estimate(currency, errors) : Optional.<Estimate>empty();
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new Papers(
                text("note"),
                text("reason"),
                text("finding"),
                estimate,
                text("repair"),
                text("parts"),
                text("condition"),
                text("identity"),
                text("replacement"),
                text("verdict"),
                asked.contains(Need.EVIDENCE) ? Optional.of(photos()) : Optional.empty());
    }

    private List<Long> photos() {
        return evidence.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private Optional<Estimate> estimate(Currency currency, List<FieldError> errors) {
        var amounts = new ArrayList<Money>();
        for (String field : AMOUNTS) amount(field, currency, errors).ifPresent(amounts::add);
        return amounts.size() == AMOUNTS.size()
                ? Optional.of(new Estimate(amounts.get(0), amounts.get(1), amounts.get(2)))
                : Optional.empty();
    }

    /** Decimal point or comma, as people write; no thousands' signs, for these are the other one elsewhere. */
    private Optional<Money> amount(String field, Currency currency, List<FieldError> errors) {
        String text = text(field).replace(',', '.').replaceAll("\\s", "");
        if (text.isEmpty()) errors.add(FieldError.of(field, "REQUIRED"));
        else if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) errors.add(FieldError.of(field, "INVALID_AMOUNT"));
        else return Optional.of(new Money(new BigDecimal(text), currency));
        return Optional.empty();
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }
}
