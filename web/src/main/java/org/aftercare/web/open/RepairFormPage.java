package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.aftercare.counter.TrackingDesk;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.web.Words;

/** The European repair information form for the holder of an estimate's link: to read, and to keep as a PDF. */
@WebServlet("/f/*")
public class RepairFormPage extends OpenPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TrackingDesk desk;

    @Inject
    transient RepairForm form;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var opened = desk.estimate(token(request));
        if (opened.shown().isEmpty()) {
            tellGone(request, response, opened.link());
            return;
        }
        Optional<SentEstimate> offer = opened.shown().get().offer().filter(SentEstimate::hasForm);
        if (offer.isEmpty()) {
            tell(request, response, 404, "unknown");
            return;
        }
        Words words = words(request, opened.shown().get().language());
        if (query(request).text("as").equals("pdf")) pdf(response, offer.get(), words);
        else show(request, response, 200, "form", words, RepairForm.model(offer.get(), words));
    }

    private void pdf(HttpServletResponse response, SentEstimate sent, Words words) throws IOException {
        write(response, form.pdf(sent, words), RepairForm.fileName(sent), words);
    }

    /** To be kept: a browser that opened it in place could not under a policy that lets nothing in. */
    static void write(HttpServletResponse response, byte[] pdf, String name, Words words) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Language", words.locale().toLanguageTag());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
