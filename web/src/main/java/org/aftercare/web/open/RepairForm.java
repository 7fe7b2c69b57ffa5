package org.aftercare.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercare.ticket.EstimateLine;
import org.aftercare.ticket.OfferTerms;
import org.aftercare.ticket.Price;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.web.Words;

/**
 * The European repair information form (Directive (EU) 2024/1799, Art. 4(4) and Annex I) of an estimate, as it was
 * offered: everything in it comes from the kept record, only the words are today's.
 */
@ApplicationScoped
class RepairForm {
    private static final int SHOWN_SIGNS = 4;

    @Inject
    Stationery stationery;

    @Inject
    PdfPress press;

    byte[] pdf(SentEstimate sent, Words words) throws IOException {
        return press.pressed(stationery.filled("form-pdf", words, model(sent, words)));
    }

    static String fileName(SentEstimate sent) {
        return "repair-form-" + sent.ticket() + "-" + sent.number() + ".pdf";
    }

    static Map<String, Object> model(SentEstimate sent, Words words) {
        OfferTerms terms = sent.terms();
        Map<String, Object> model = new HashMap<>();
        model.put("number", sent.ticket().value());
        model.put("offer", sent.number());
        model.put("givenOn", words.day(LocalDate.ofInstant(sent.sentAt(), terms.zone())));
        model.put("repairer", terms.repairerName());
        model.put("store", terms.storeName());
        model.put("address", terms.repairer().address());
        model.put("phone", terms.repairer().phone());
        model.put("email", terms.repairer().email());
        model.put("device", terms.device());
        model.put("deviceEnd", end(terms.deviceLabel()));
        model.put("complaint", codes("symptom", terms.symptoms(), words));
        model.put("finding", sent.finding().isEmpty() ? "" : words.code("finding", sent.finding()));
        model.put("work", lines(sent, line -> line.kind() != EstimateLine.Kind.OTHER, words));
        model.put("services", lines(sent, line -> line.kind() == EstimateLine.Kind.OTHER, words));
        model.put("price", PriceTable.of(sent.price(), words));
        model.put(
                "currency",
                sent.total().map(total -> total.currency().getCurrencyCode()).orElse(""));
        model.put("days", terms.days());
        model.put("loaner", terms.loaner());
        model.put(
                "loanerPerDay",
                terms.loanerPerDay().map(cost -> cost.in(words.locale())).orElse(""));
        model.put("validUntil", words.day(sent.validUntil()));
        return model;
    }

    private static List<String> lines(SentEstimate sent, Predicate<EstimateLine> which, Words words) {
        return sent.price().stream()
                .flatMap(price -> price.lines().stream())
                .map(Price.Line::what)
                .filter(which)
                .map(line -> line.words().isEmpty() ? words.of("open.line." + line.kind()) : line.words())
                .toList();
    }

    private static String codes(String kind, List<String> codes, Words words) {
        return codes.stream().map(code -> words.code(kind, code)).collect(Collectors.joining(", "));
    }

    private static String end(String label) {
        return label.substring(Math.max(0, label.length() - SHOWN_SIGNS));
    }
}
