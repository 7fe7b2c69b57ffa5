package org.aftercare.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.Money;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.EstimateLine;

/**
 * What chargeable work would cost, as sent: net lines, to which taxes are added, or three amounts of a system that
 * reckons its taxes itself. The total is ours in both.
 *
 * @param days until it is repaired, from the customer's yes
 */
public record EstimateInput(List<LineInput> lines, String days, MoneyInput labour, MoneyInput parts, MoneyInput tax) {
    static final int MOST_LINES = 50;

    /** One line, net. @param quantity 1 where it is left out */
    public record LineInput(String kind, String words, String quantity, MoneyInput unitPrice) {}

    Optional<Estimate> parsed(Fields fields) {
        Optional<Integer> within = fields.number("estimate.days", days, 1, 366);
        return (lines == null ? amounts(fields) : lined(fields)).map(estimate -> estimate.within(within));
    }

    private Optional<Estimate> lined(Fields fields) {
        if (labour != null || parts != null || tax != null) fields.wrong("estimate.lines", "NOT_ALLOWED");
        if (lines.isEmpty()) fields.wrong("estimate.lines", "REQUIRED");
        if (lines.size() > MOST_LINES) fields.wrong("estimate.lines", "TOO_MANY", MOST_LINES);
        List<EstimateLine> read = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++)
            line("estimate.lines[" + i + "]", lines.get(i), fields).ifPresent(read::add);
        return read.size() == lines.size() ? Optional.of(new Estimate(read)) : Optional.empty();
    }

    private static Optional<EstimateLine> line(String at, LineInput line, Fields fields) {
        if (line.kind() == null) fields.wrong(at + ".kind", "REQUIRED");
        var kind = fields.one(at + ".kind", line.kind(), EstimateLine.Kind.class);
        String words = fields.required(at + ".words", line.words(), Fields.NAME).strip();
        var quantity = fields.quantity(at + ".quantity", line.quantity() == null ? "1" : line.quantity());
        Optional<Money> price = fields.money(at + ".unitPrice", line.unitPrice());
        return kind.isEmpty() || quantity.isEmpty() || price.isEmpty()
                ? Optional.empty()
                : Optional.of(new EstimateLine(kind.get(), words, quantity.get(), price.get()));
    }

    private Optional<Estimate> amounts(Fields fields) {
        Optional<Money> work = fields.money("estimate.labour", labour);
        Optional<Money> spares = fields.money("estimate.parts", parts);
        Optional<Money> state = fields.money("estimate.tax", tax);
        if (work.isEmpty() || spares.isEmpty() || state.isEmpty()) return Optional.empty();
        isOneCurrency(fields, "estimate.parts.currency", work.get(), spares.get());
        isOneCurrency(fields, "estimate.tax.currency", work.get(), state.get());
        return fields.isWrong("estimate.parts.currency") || fields.isWrong("estimate.tax.currency")
                ? Optional.empty()
                : Optional.of(new Estimate(work.get(), spares.get(), state.get()));
    }

    private static void isOneCurrency(Fields fields, String field, Money one, Money other) {
        if (!one.currency().equals(other.currency())) fields.wrong(field, "INVALID_CURRENCY");
    }
}
