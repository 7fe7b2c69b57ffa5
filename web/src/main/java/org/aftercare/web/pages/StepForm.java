package org.aftercare.web.pages;

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
    /** By field: the needs in lower case. */
    private final Map<String, String> typed = new HashMap<>();

    /** The photos that are ticked, by their ids. */
    private List<String> evidence = List.of();

    List<String> evidence() {
        return evidence;
    }

    void evidence(List<String> ticked) {
        evidence = List.copyOf(ticked);
    }

    private EstimateForm estimate = EstimateForm.of(Map.of());

    Map<String, String> typed() {
        return typed;
    }

    EstimateForm estimate() {
        return estimate;
    }

    void sent(Map<String, String[]> fields) {
        estimate = EstimateForm.of(fields);
    }

    /**
     * @param asked the fields that the step asks for
     * @throws InvalidInput naming every field that can't be read
     */
    Papers papers(List<Need> asked, Currency currency) {
        var errors = new ArrayList<FieldError>();
        var cost = asked.contains(Need.ESTIMATE) ? estimate.read(currency, errors) : Optional.<Estimate>empty();
        var goodwill = asked.contains(Need.GOODWILL)
                ? EstimateForm.amount("goodwill", text("goodwill"), currency, errors)
                : Optional.<Money>empty();
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new Papers(
                text("note"),
                text("reason"),
                text("finding"),
                cost,
                text("repair"),
                text("parts"),
                text("condition"),
                text("identity"),
                text("replacement"),
                text("verdict"),
                asked.contains(Need.EVIDENCE) ? Optional.of(photos()) : Optional.empty(),
                text("agreed"),
                goodwill);
    }

    private List<Long> photos() {
        return evidence.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }
}
