package org.aftercare.ticket;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.aftercare.network.StoreContact;
import org.aftercare.platform.Money;

/** How an estimate's lines and terms are kept in their columns. */
final class EstimateJson {
    private EstimateJson() {}

    /** The lines with their rates; sums are made anew when they are read. */
    static String written(Optional<Price> price) {
        var lines = Json.createArrayBuilder();
        var all = Json.createObjectBuilder();
        price.ifPresent(told -> {
            told.lines().forEach(line -> lines.add(written(line)));
            told.taxes().stream()
                    .filter(tax -> tax.rate().isEmpty())
                    .forEach(tax -> all.add("tax", plain(tax.amount())));
        });
        return all.add("lines", lines).build().toString();
    }

    private static JsonObjectBuilder written(Price.Line line) {
        var json = Json.createObjectBuilder()
                .add("kind", line.what().kind().name())
                .add("words", line.what().words())
                .add("quantity", line.what().quantity().toPlainString())
                .add("unitPrice", plain(line.what().unitPrice()));
        line.rate().ifPresent(rate -> json.add("rate", rate.toPlainString()));
        return json;
    }

    static Price price(String column, Currency currency) {
        var json = read(column);
        var lines = json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> line(line, currency))
                .toList();
        return Price.of(lines, amount(json, "tax", currency));
    }

    private static Price.Line line(JsonObject json, Currency currency) {
        var what = new EstimateLine(
                EstimateLine.Kind.valueOf(json.getString("kind")),
                json.getString("words"),
                new BigDecimal(json.getString("quantity")),
                amount(json, "unitPrice", currency).orElseThrow());
        return json.containsKey("rate")
                ? Price.taxed(what, new BigDecimal(json.getString("rate")))
                : Price.untaxed(what);
    }

    static String written(OfferTerms terms) {
        var symptoms = Json.createArrayBuilder();
        terms.symptoms().forEach(symptoms::add);
        var json = Json.createObjectBuilder()
                .add("form", terms.form())
                .add("legalName", terms.repairer().legalName())
                .add("address", terms.repairer().address())
                .add("phone", terms.repairer().phone())
                .add("email", terms.repairer().email())
                .add("store", terms.storeName())
                .add("zone", terms.zone().getId())
                .add("device", terms.device())
                .add("deviceLabel", terms.deviceLabel())
                .add("symptoms", symptoms)
                .add("days", terms.days())
                .add("loaner", terms.loaner());
        terms.loanerPerDay()
                .ifPresent(cost -> json.add("loanerPerDay", plain(cost))
                        .add("loanerCurrency", cost.currency().getCurrencyCode()));
        return json.build().toString();
    }

    /** What an older record doesn't say is empty. */
    static OfferTerms terms(String column) {
        var json = read(column);
        return new OfferTerms(
                json.getBoolean("form", false),
                new StoreContact(
                        json.getString("legalName", ""),
                        json.getString("address", ""),
                        json.getString("phone", ""),
                        json.getString("email", "")),
                json.getString("store", ""),
                ZoneId.of(json.getString("zone", "UTC")),
                json.getString("device", ""),
                json.getString("deviceLabel", ""),
                symptoms(json),
                json.getInt("days", 0),
                json.getBoolean("loaner", false),
                json.containsKey("loanerPerDay")
                        ? amount(json, "loanerPerDay", Currency.getInstance(json.getString("loanerCurrency")))
                        : Optional.empty());
    }

    private static List<String> symptoms(JsonObject json) {
        return json.containsKey("symptoms")
                ? json.getJsonArray("symptoms").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }

    private static Optional<Money> amount(JsonObject json, String name, Currency currency) {
        return json.containsKey(name)
                ? Optional.of(new Money(new BigDecimal(json.getString(name)), currency))
                : Optional.empty();
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private static JsonObject read(String column) {
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            return reader.readObject();
        }
    }
}
