package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.counter.Opened;
import org.aftercare.counter.TrackedRepair;
import org.aftercare.counter.TrackingDesk;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.web.Verdict;
import org.aftercare.web.Words;

/** How a repair is getting on, for its customer. It only shows. */
@WebServlet("/t/*")
public class TrackingPage extends OpenPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TrackingDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Opened<TrackedRepair> opened = desk.tracking(token(request));
        if (opened.shown().isEmpty()) {
            tellGone(request, response, opened.link());
            return;
        }
        TrackedRepair repair = opened.shown().get();
        Words words = words(request, repair.language()).at(repair.zone());
        Map<String, Object> model = model(repair, words);
        model.put("said", query(request).text("said"));
        show(request, response, 200, "tracking", words, model);
    }

    /** Whether what is known solved it, before the device came. */
    @Override
    void post(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String article = form.text("article");
        String solved = form.text("solved");
        if (!article.matches("[0-9]{1,18}") || !solved.matches("yes|no")) {
            tell(request, response, 400, "broken");
            return;
        }
        Opened<TrackedRepair> opened = desk.said(token(request), Long.parseLong(article), solved.equals("yes"));
        if (opened.shown().isEmpty()) tellGone(request, response, opened.link());
        else seeOther(request, response, "?said=" + solved + keptLanguage(request));
    }

    private static Map<String, Object> model(TrackedRepair repair, Words words) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "help",
                repair.help().stream().map(offer -> HelpPage.told(offer, words)).toList());
        model.put("number", repair.number());
        model.put("status", repair.status().name());
        model.put("device", repair.modelName());
        model.put("deviceEnd", repair.deviceEnd());
        model.put("store", repair.storeName());
        repair.verdict().ifPresent(verdict -> model.put("settled", AppealPage.verdict(verdict, words)));
        repair.refund().ifPresent(sum -> model.put("refund", words.of("open.refund", sum.in(words.locale()))));
        repair.likelyBy().ifPresent(at -> model.put("likelyBy", words.instant(at)));
        repair.safelyBy().ifPresent(at -> model.put("safelyBy", words.instant(at)));
        Verdict told = Verdict.of(repair.coverage(), words);
        boolean disputed =
                repair.status() == TicketStatus.APPEALED || repair.verdict().isPresent();
        model.put("parts", (disputed ? told.disputed() : told).parts());
        model.put(
                "reached",
                newestFirst(repair.reached().stream()
                        .map(line -> line(words, line.at(), words.of("open.status." + line.status())))
                        .toList()));
        model.put(
                "messages",
                newestFirst(repair.messages().stream()
                        .map(line -> line(words, line.at(), line.text()))
                        .toList()));
        return model;
    }

    private static Map<String, String> line(Words words, Instant at, String text) {
        return Map.of("at", words.instant(at), "iso", at.toString(), "text", text);
    }

    private static <T> List<T> newestFirst(List<T> lines) {
        List<T> turned = new java.util.ArrayList<>(lines);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
