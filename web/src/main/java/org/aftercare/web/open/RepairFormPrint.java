package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.web.Words;

/** The same form for staff who see the ticket, to print and hand over: {@code /repair-form?n=R-…&e=1}. */
@WebServlet("/repair-form")
public class RepairFormPrint extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EstimateDesk estimates;

    @Inject
    transient Stationery stationery;

    @Inject
    transient RepairForm form;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SentEstimate sent = sent(request);
        Words words = OpenPage.words(request, "");
        if ("pdf".equals(request.getParameter("as"))) {
            RepairFormPage.write(response, form.pdf(sent, words), RepairForm.fileName(sent), words);
            return;
        }
        Map<String, Object> model = new HashMap<>(RepairForm.model(sent, words));
        model.put("base", request.getContextPath());
        model.put("path", request.getContextPath() + "/repair-form");
        model.put("more", "n=" + sent.ticket() + "&e=" + sent.number() + "&");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(stationery.filled("form", words, model));
    }

    private SentEstimate sent(HttpServletRequest request) {
        String number = request.getParameter("n");
        String which = request.getParameter("e");
        if (!TicketNumber.isValid(number) || which == null || !which.matches("[0-9]{1,4}"))
            throw new NotFound("estimate", which);
        return Optional.of(estimates.one(new TicketNumber(number), Integer.parseInt(which)))
                .filter(SentEstimate::hasForm)
                .orElseThrow(() -> new NotFound("estimate", which));
    }
}
