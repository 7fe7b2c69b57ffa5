package org.aftercare.web.open;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.network.StoreContact;
import org.aftercare.platform.Money;
import org.aftercare.ticket.EstimateLine;
import org.aftercare.ticket.OfferTerms;
import org.aftercare.ticket.Price;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.ticket.TicketNumber;

/** Estimates as customers get them. */
final class SampleOffer {
    static final StoreContact CONTACT = new StoreContact(
            "Aftercare Reparații Demonstrativ SRL",
            "Șoseaua Țării 12, Cluj-Napoca",
            "+40 21 555 0112",
            "cluj@aftercare.example");

    private SampleOffer() {}

    /** An hour and a half and a part, with 21 % on both; the form goes with it. */
    static SentEstimate sent(String part) {
        return sent(part, "Mufă USB-C");
    }

    static SentEstimate sent(String part, String words) {
        var work = line(EstimateLine.Kind.LABOUR, "Înlocuire mufă și curățare", "1.5", "40.00");
        var socket = line(EstimateLine.Kind.PART, words, "1", part);
        var rate = Optional.of(new BigDecimal("21"));
        var net = work.net().amount().add(socket.net().amount());
        var tax = net.multiply(new BigDecimal("0.21"));
        return of(Optional.of(new Price(
                List.of(
                        new Price.Line(work, rate, euro(work.net().amount().multiply(new BigDecimal("0.21")))),
                        new Price.Line(socket, rate, euro(socket.net().amount().multiply(new BigDecimal("0.21"))))),
                List.of(new Price.Tax(rate, euro(net), euro(tax))),
                euro(net.add(tax)))));
    }

    static SentEstimate beyondRepair() {
        return of(Optional.empty());
    }

    private static SentEstimate of(Optional<Price> price) {
        var day = LocalDate.of(2026, 12, 23);
        return new SentEstimate(
                new TicketNumber("R-4K7QX2M"),
                2,
                SentEstimate.State.OPEN,
                "PORT_BROKEN",
                price,
                new OfferTerms(
                        true,
                        CONTACT,
                        "Cluj",
                        ZoneId.of("Europe/Bucharest"),
                        "Phone X",
                        "356938035643809",
                        List.of("NO_CHARGE"),
                        5,
                        false,
                        Optional.empty()),
                day,
                day.plusDays(1).atStartOfDay(ZoneId.of("Europe/Bucharest")).toInstant(),
                Instant.parse("2026-11-23T10:00:00Z"),
                "mihai",
                Optional.empty(),
                "",
                "");
    }

    private static EstimateLine line(EstimateLine.Kind kind, String words, String quantity, String price) {
        return new EstimateLine(kind, words, new BigDecimal(quantity), Money.of(price, "EUR"));
    }

    private static Money euro(BigDecimal amount) {
        return new Money(amount, java.util.Currency.getInstance("EUR"));
    }
}
