package org.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.platform.Money;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.EstimateLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What estimates come to. */
class PriceTest {
    /** Lines are quantity and unit price, of L(abour), P(art) or O(ther); a tax is its rate, base and amount. */
    @ParameterizedTest(name = "{5}")
    @CsvSource(delimiter = '|', textBlock = """
            L 1 100.00                  | EUR | 19        | 19:100.00:19.00               | 119.00     | one line
            L 1.5 40.00, P 1 40.00      | EUR | 21        | 21:100.00:21.00               | 121.00     | hours in parts
            P 3 0.33                    | EUR | 20        | 20:0.99:0.20                  | 1.19       | a tax of 0.198 is rounded up
            P 1 0.10                    | EUR | 25        | 25:0.10:0.03                  | 0.13       | half a cent goes up
            P 1 0.30                    | EUR | 25        | 25:0.30:0.08                  | 0.38       | and does so for odd and even cents alike
            P 1 0.10, P 1 0.10          | EUR | 25        | 25:0.20:0.06                  | 0.26       | each line by itself: 0.03 twice, not 0.05 once
            L 0.25 39.99                | EUR | 0         | 0:10.00:0.00                  | 10.00      | a quarter of an hour: 9.9975
            L 0.33 0.01                 | EUR | 19        | 19:0.00:0.00                  | 0.00       | less than half a cent is nothing
            L 1 0                       | EUR | 19        | 19:0.00:0.00                  | 0.00       | free of charge
            L 1 100, P 1 200, O 1 15    | BRL | 5/18/5    | 18:200.00:36.00 5:115.00:5.75 | 356.75     | kinds with rates of their own, the highest first
            P 1 100                     | EUR | 25.5      | 25.5:100.00:25.50             | 125.50     | a rate with decimals
            P 1 100.05                  | CHF | 8.1       | 8.1:100.05:8.10               | 108.15     | 8.10405
            L 1.5 1001                  | JPY | 10        | 10:1502:150                   | 1652       | no minor unit: 1501.5 goes up
            P 1 5                       | JPY | 10        | 10:5:1                        | 6          | half a yen of tax goes up
            P 3 1.005                   | KWD | 5         | 5:3.015:0.151                 | 3.166      | three decimals
            P 50 999999.99              | INR | 18        | 18:49999999.50:8999999.91     | 58999999.41 | dear, and many
            P 9999 999999999.99         | EUR | 27        | 27:9998999999900.01:2699729999973.00 | 12698729999873.01 | the most that can be typed
            """)
    void anEstimateComesTo(String lines, String currency, String rates, String taxes, String total, String why) {
        var price = Price.of(estimate(lines, currency), kind -> rate(rates, kind));
        assertThat(price.taxes().stream().map(PriceTest::told).collect(Collectors.joining(" ")))
                .isEqualTo(taxes);
        assertThat(price.total().amount().toPlainString()).isEqualTo(total);
    }

    @Test
    void aTaxThatWasToldStaysAsItWasTold() {
        var price =
                Price.of(new Estimate(euros("90.00"), euros("60.00"), euros("28.51")), kind -> new BigDecimal("99"));
        assertThat(price.total()).hasToString("178.51 EUR");
        assertThat(price.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.rate()).isEmpty();
            assertThat(tax.base()).hasToString("150.00 EUR");
        });
        assertThat(new Estimate(euros("0"), euros("0"), euros("0")).lines())
                .as("free of charge is a line, too")
                .hasSize(1);
    }

    /** Over random estimates: what is shown adds up to the last coin, in any order, and each line is next to its exact amount. */
    @Test
    void whatIsShownAddsUpInAnyOrder() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            var currency = List.of("EUR", "RON", "JPY", "KWD", "INR").get(random.nextInt(5));
            var rates = List.of("21", "5/18/5", "25.5", "0", "8.1").get(random.nextInt(5));
            var lines = Stream.generate(() -> random(random, currency))
                    .limit(1 + random.nextInt(50))
                    .collect(Collectors.toCollection(ArrayList::new));
            var price = Price.of(new Estimate(lines), kind -> rate(rates, kind));
            var parts = price.lines().stream()
                    .map(line -> line.net().amount().add(line.tax().amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(price.total().amount()).isEqualByComparingTo(parts);
            assertThat(price.total().amount())
                    .isEqualByComparingTo(price.net().amount().add(price.tax().amount()));
            assertThat(Stream.of(Kind.values())
                            .map(price::net)
                            .map(Money::amount)
                            .reduce(BigDecimal::add))
                    .hasValueSatisfying(sum ->
                            assertThat(sum).isEqualByComparingTo(price.net().amount()));
            assertThat(price.total().amount().scale())
                    .isEqualTo(Currency.getInstance(currency).getDefaultFractionDigits());
            for (var line : price.lines()) isNextTo(line);
            Collections.shuffle(lines, random);
            var shuffled = Price.of(new Estimate(lines), kind -> rate(rates, kind));
            assertThat(shuffled.total()).isEqualTo(price.total());
            assertThat(shuffled.taxes()).isEqualTo(price.taxes());
            var kept = EstimateJson.price(
                    EstimateJson.written(java.util.Optional.of(price)), Currency.getInstance(currency));
            assertThat(kept).as("as it was kept").isEqualTo(price);
        }
    }

    private static void isNextTo(Price.Line line) {
        int digits = line.net().currency().getDefaultFractionDigits();
        var half = BigDecimal.ONE.movePointLeft(digits).divide(new BigDecimal(2));
        var exact = line.what().quantity().multiply(line.what().unitPrice().amount());
        assertThat(line.net().amount().subtract(exact).abs()).isLessThanOrEqualTo(half);
        var tax = line.net().amount().multiply(line.rate().orElseThrow()).movePointLeft(2);
        assertThat(line.tax().amount()).isEqualByComparingTo(tax.setScale(digits, RoundingMode.HALF_UP));
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            RO | PART   | 2025-07-31 | 19   | the last day of the old rate
            RO | LABOUR | 2025-08-01 | 21   | the first of the new one
            DE | OTHER  | 2026-11-23 | 19   | one for all kinds
            EE | PART   | 2025-06-30 | 22   | before July 2025
            EE | PART   | 2026-01-01 | 24   | after it
            SK | LABOUR | 2026-01-01 | 23   | since 2025
            FI | PART   | 2026-01-01 | 25.5 | with a half
            PT | PART   | 2026-01-01 | 23   | mainland
            ES | PART   | 2026-01-01 | 21   | mainland
            IT | PART   | 2026-01-01 | 22   |
            PL | PART   | 2026-01-01 | 23   |
            FR | PART   | 2026-01-01 | 20   |
            CN | LABOUR | 2026-01-01 | 13   |
            IN | LABOUR | 2026-01-01 | 18   |
            BR | LABOUR | 2026-01-01 | 5    | the city's
            BR | PART   | 2026-01-01 | 18   | the state's: one for its own kind comes first
            ZZ | PART   | 2026-01-01 |      | nobody knows
            """)
    void theRateIsThatOfCountryKindAndDay(String country, Kind kind, LocalDate day, BigDecimal percent, String why) {
        try (var rig = Rig.ofRooms("ticket")) {
            var rates = rig.the(TaxRates.class);
            assertThat(rates.problems()).isEmpty();
            assertThat(rates.percent(country, kind, day)).isEqualTo(java.util.Optional.ofNullable(percent));
        }
    }

    @Test
    void everyCountryOfTheReferenceDataHasARate() {
        try (var rig = new Rig()) {
            var rates = rig.the(TaxRates.class);
            var files = rig.the(org.aftercare.platform.ReferenceFiles.class);
            var countries = files.sheet("countries.csv", "code", "zone", "currency", "language", "holidays")
                    .rows(row -> row.text("code"));
            assertThat(countries)
                    .isNotEmpty()
                    .allMatch(country -> Stream.of(Kind.values())
                            .allMatch(kind -> rates.percent(country, kind, LocalDate.of(2026, 11, 23))
                                    .isPresent()));
        }
    }

    private static EstimateLine random(Random random, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new EstimateLine(
                Kind.values()[random.nextInt(3)],
                "x",
                BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 400 : 999_999), 2),
                new Money(
                        BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 1_000 : 100_000_000), digits),
                        Currency.getInstance(currency)));
    }

    private static Estimate estimate(String lines, String currency) {
        return new Estimate(Stream.of(lines.split(", "))
                .map(line -> line.split(" "))
                .map(part -> new EstimateLine(kind(part[0]), "x", new BigDecimal(part[1]), Money.of(part[2], currency)))
                .toList());
    }

    private static Kind kind(String letter) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().startsWith(letter))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal rate(String rates, Kind kind) {
        var each = rates.split("/");
        return new BigDecimal(each[Math.min(kind.ordinal(), each.length - 1)]);
    }

    private static String told(Price.Tax tax) {
        return "%s:%s:%s"
                .formatted(
                        tax.rate().orElseThrow().toPlainString(),
                        tax.base().amount().toPlainString(),
                        tax.amount().amount().toPlainString())
                .toLowerCase(Locale.ROOT);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
