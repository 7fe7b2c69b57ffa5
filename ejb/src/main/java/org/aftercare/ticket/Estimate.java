package org.aftercare.ticket;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.platform.Money;
import org.aftercare.ticket.EstimateLine.Kind;

/**
 * What chargeable work would cost, as its author puts it; the desk adds tax and total: see {@link Price}.
 *
 * @param statedTax told by a system that reckons its taxes itself; empty where ours are to be added
 * @param days until it is repaired, from the customer's yes; empty where the policy's usual ones count
 */
public record Estimate(List<EstimateLine> lines, Optional<Money> statedTax, Optional<Integer> days)
        implements Serializable {
    public Estimate {
        lines = List.copyOf(lines);
    }

    /** Net lines, to which the country's taxes are added. */
    public Estimate(List<EstimateLine> lines) {
        this(lines, Optional.empty(), Optional.empty());
    }

    /** The older, shorter way to put it: three amounts. */
    public Estimate(Money labour, Money parts, Money tax) {
        this(lines(labour, parts), Optional.of(tax), Optional.empty());
    }

    public Estimate within(Optional<Integer> someDays) {
        return new Estimate(lines, statedTax, someDays);
    }

    /** What costs nothing is no line, unless nothing costs anything. */
    private static List<EstimateLine> lines(Money labour, Money parts) {
        var work = new EstimateLine(Kind.LABOUR, "", BigDecimal.ONE, labour);
        var put = new EstimateLine(Kind.PART, "", BigDecimal.ONE, parts);
        var costly = Stream.of(work, put)
                .filter(line -> line.unitPrice().amount().signum() != 0)
                .toList();
        return costly.isEmpty() ? List.of(work) : costly;
    }
}
