package org.aftercare.ticket;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.aftercare.platform.Money;

/**
 * An estimate with its taxes and total, as the customer is shown it. Each line's net amount and tax are rounded by
 * themselves, half up; sums are sums of rounded amounts, so what is shown always adds up, in any order.
 *
 * @param taxes one for each rate, the highest first; one without a rate for a tax that was told as an amount
 */
public record Price(List<Line> lines, List<Tax> taxes, Money total) implements Serializable {
    public Price {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** @param rate in percent; empty where the tax was told for the whole */
    public record Line(EstimateLine what, Optional<BigDecimal> rate, Money tax) implements Serializable {
        public Money net() {
            return what.net();
        }
    }

    /** @param base the net amounts that it is a share of */
    public record Tax(Optional<BigDecimal> rate, Money base, Money amount) implements Serializable {}

    /** @param rates the rate in percent for each kind of line */
    static Price of(Estimate estimate, Function<EstimateLine.Kind, BigDecimal> rates) {
        var stated = estimate.statedTax();
        var lines = estimate.lines().stream()
                .map(line -> stated.isPresent() ? untaxed(line) : taxed(line, rates.apply(line.kind())))
                .toList();
        return of(lines, stated);
    }

    /** From lines that have their rates already, as they were kept. */
    static Price of(List<Line> lines, Optional<Money> statedTax) {
        var net = sum(lines, Line::net);
        var taxes = statedTax
                .map(amount -> List.of(new Tax(Optional.empty(), net, amount)))
                .orElseGet(() -> byRate(lines));
        return new Price(lines, taxes, plus(net, sum(taxes, Tax::amount)));
    }

    static Line untaxed(EstimateLine line) {
        return new Line(
                line,
                Optional.empty(),
                new Money(BigDecimal.ZERO, line.unitPrice().currency()));
    }

    static Line taxed(EstimateLine line, BigDecimal rate) {
        return new Line(line, Optional.of(rate), line.tax(rate));
    }

    private static List<Tax> byRate(List<Line> lines) {
        var shares = new TreeMap<BigDecimal, List<Line>>(Comparator.reverseOrder());
        lines.forEach(
                line -> shares.computeIfAbsent(line.rate().orElseThrow().stripTrailingZeros(), r -> new ArrayList<>())
                        .add(line));
        return shares.entrySet().stream()
                .map(share -> new Tax(
                        Optional.of(share.getKey()),
                        sum(share.getValue(), Line::net),
                        sum(share.getValue(), Line::tax)))
                .toList();
    }

    public Money net() {
        return sum(lines, Line::net);
    }

    public Money tax() {
        return sum(taxes, Tax::amount);
    }

    /** The net amounts of one kind of line. */
    public Money net(EstimateLine.Kind kind) {
        var none = new Money(BigDecimal.ZERO, total.currency());
        return lines.stream()
                .filter(line -> line.what().kind() == kind)
                .map(Line::net)
                .reduce(none, Price::plus);
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        return parts.stream().map(amount).reduce(Price::plus).orElseThrow();
    }

    private static Money plus(Money one, Money other) {
        return new Money(one.amount().add(other.amount()), one.currency());
    }
}
