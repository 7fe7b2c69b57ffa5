package org.aftercare.web.pages;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.Price;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.web.LanguageFilter;
import org.aftercare.web.Words;

/**
 * What an estimate comes to while it is typed, reckoned by the same desk that sends it: name and amount, line by line.
 * Nothing while it can't be read.
 */
@WebServlet("/estimate-sum")
public class EstimateSum extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EstimateDesk estimates;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("n");
        if (!TicketNumber.isValid(number)) throw new NotFound("ticket", number);
        var sums = Json.createArrayBuilder();
        Words words = LanguageFilter.wordsOf(request);
        price(new TicketNumber(number), request).ifPresent(price -> {
            sums.add(sum(words.of("estimate.net"), price.net(), words));
            price.taxes().forEach(tax -> sums.add(sum(name(tax, words), tax.amount(), words)));
            sums.add(sum(words.of("estimate.total"), price.total(), words));
        });
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(sums.build().toString());
    }

    private Optional<Price> price(TicketNumber ticket, HttpServletRequest request) {
        var form = EstimateForm.of(request.getParameterMap());
        var currency = estimates.currency(ticket);
        try {
            return form.read(currency, new ArrayList<>()).map(lines -> estimates.price(ticket, lines));
        } catch (InvalidInput unfinished) {
            return Optional.empty();
        }
    }

    static String name(Price.Tax tax, Words words) {
        return tax.rate().map(rate -> words.of("estimate.tax", rate)).orElse(words.of("estimate.tax.told"));
    }

    private static jakarta.json.JsonObjectBuilder sum(String name, Money amount, Words words) {
        return Json.createObjectBuilder().add("name", name).add("amount", amount.in(words.locale()));
    }
}
