package org.aftercare.web.open;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;
import org.aftercare.ticket.Price;
import org.aftercare.web.Words;

/** A price as templates show it: every amount as the reader's language writes it. */
final class PriceTable {
    private PriceTable() {}

    /** Empty for what has no price: a device beyond repair. */
    static Map<String, Object> of(Optional<Price> price, Words words) {
        return price.map(known -> Map.<String, Object>of(
                        "lines",
                                known.lines().stream()
                                        .map(line -> line(line, words))
                                        .toList(),
                        "taxes",
                                known.taxes().stream()
                                        .map(tax -> tax(tax, words))
                                        .toList(),
                        "net", known.net().in(words.locale()),
                        "total", known.total().in(words.locale())))
                .orElse(Map.of());
    }

    private static Map<String, String> line(Price.Line line, Words words) {
        var what = line.what();
        var kind = words.of("open.line." + what.kind());
        return Map.of(
                "kind",
                kind,
                "words",
                what.words().isEmpty() ? kind : what.words(),
                "quantity",
                number(what.quantity(), words),
                "each",
                what.quantity().compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : what.unitPrice().in(words.locale()),
                "net",
                line.net().in(words.locale()));
    }

    private static Map<String, String> tax(Price.Tax tax, Words words) {
        return Map.of(
                "name",
                tax.rate()
                        .map(rate -> words.of("open.tax.rate", number(rate, words)))
                        .orElse(words.of("open.estimate.tax")),
                "base",
                tax.base().in(words.locale()),
                "amount",
                tax.amount().in(words.locale()));
    }

    private static String number(BigDecimal number, Words words) {
        return NumberFormat.getNumberInstance(words.locale()).format(number.stripTrailingZeros());
    }
}
