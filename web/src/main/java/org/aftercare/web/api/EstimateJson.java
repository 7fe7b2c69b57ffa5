package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.ticket.Price;
import org.aftercare.ticket.SentEstimate;

/**
 * An estimate as it was sent.
 *
 * @param lines absent for a device that is beyond repair
 * @param validUntil the last day on which it may be accepted, in the store's zone; {@code validBefore} is its end
 * @param agreed who answered and how, when staff took the answer
 * @param repairForm the European repair information form was given with it
 */
public record EstimateJson(
        int number,
        String state,
        String finding,
        List<LineJson> lines,
        List<TaxJson> taxes,
        MoneyJson net,
        MoneyJson total,
        int days,
        LocalDate validUntil,
        Instant validBefore,
        Instant sentAt,
        String sentBy,
        Instant settledAt,
        String settledBy,
        String agreed,
        boolean repairForm) {

    /** One line, net. @param percent the rate of its tax; absent where the tax was told for the whole */
    public record LineJson(
            String kind,
            String words,
            String quantity,
            MoneyJson unitPrice,
            MoneyJson net,
            String percent,
            MoneyJson tax) {
        static LineJson of(Price.Line line) {
            return new LineJson(
                    line.what().kind().name(),
                    Absent.ifEmpty(line.what().words()),
                    line.what().quantity().toPlainString(),
                    MoneyJson.of(line.what().unitPrice()),
                    MoneyJson.of(line.net()),
                    line.rate().map(rate -> rate.toPlainString()).orElse(null),
                    MoneyJson.of(line.tax()));
        }
    }

    /** The tax of one rate. */
    public record TaxJson(String percent, MoneyJson base, MoneyJson amount) {
        static TaxJson of(Price.Tax tax) {
            return new TaxJson(
                    tax.rate().map(rate -> rate.toPlainString()).orElse(null),
                    MoneyJson.of(tax.base()),
                    MoneyJson.of(tax.amount()));
        }
    }

    static EstimateJson of(SentEstimate sent) {
        var price = sent.price();
        return new EstimateJson(
                sent.number(),
                sent.state().name(),
                Absent.ifEmpty(sent.finding()),
                price.map(told -> told.lines().stream().map(LineJson::of).toList())
                        .orElse(null),
                price.map(told -> told.taxes().stream().map(TaxJson::of).toList())
                        .orElse(null),
                price.map(told -> MoneyJson.of(told.net())).orElse(null),
                price.map(told -> MoneyJson.of(told.total())).orElse(null),
                sent.terms().days(),
                sent.validUntil(),
                sent.validBefore(),
                sent.sentAt(),
                sent.sentBy(),
                sent.settledAt().orElse(null),
                Absent.ifEmpty(sent.settledBy()),
                Absent.ifEmpty(sent.agreed()),
                sent.hasForm());
    }
}
