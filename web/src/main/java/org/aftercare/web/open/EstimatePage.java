package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.counter.AppealDesk;
import org.aftercare.counter.DisputedClaim;
import org.aftercare.counter.OfferedEstimate;
import org.aftercare.counter.OfferedEstimate.Standing;
import org.aftercare.counter.Opened;
import org.aftercare.counter.TrackingDesk;
import org.aftercare.platform.Refusal;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.web.Words;

/** What a repair would cost, and the customer's yes or no by POST. */
@WebServlet("/e/*")
public class EstimatePage extends OpenPage {
    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient TrackingDesk desk;

    @Inject
    transient AppealDesk appeals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, 200, desk.estimate(token(request)), "");
    }

    @Override
    void post(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String decision = form.text("decision");
        if (!decision.equals("accept") && !decision.equals("refuse")) {
            show(request, response, UNPROCESSABLE, desk.estimate(token(request)), "choose");
            return;
        }
        try {
            var opened = desk.decide(token(request), decision.equals("accept"), form.text("seen"));
            if (isOpen(opened)) show(request, response, CONFLICT, opened, "changed");
            else if (opened.shown().isEmpty()) tellGone(request, response, opened.link());
            else seeOther(request, response, "");
        } catch (Refusal somethingElseHappened) {
            show(request, response, CONFLICT, desk.estimate(token(request)), "notNow");
        }
    }

    private static boolean isOpen(Opened<OfferedEstimate> opened) {
        return opened.shown()
                .filter(offered -> offered.standing() == Standing.OPEN)
                .isPresent();
    }

    /** @param notice the key of what the customer should know beside the estimate; empty text for nothing */
    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Opened<OfferedEstimate> opened,
            String notice)
            throws IOException {
        if (opened.shown().isEmpty()) {
            tellGone(request, response, opened.link());
            return;
        }
        OfferedEstimate offered = opened.shown().get();
        Optional<DisputedClaim.Standing> dispute =
                appeals.claim(token(request)).shown().map(DisputedClaim::standing);
        if (offered.standing() == Standing.OVER
                && dispute.filter(EstimatePage::isUnderWay).isPresent()) {
            seeOther(response, request.getContextPath() + "/a/" + token(request));
            return;
        }
        if (offered.standing() == Standing.OVER) {
            tell(request, response, 410, "over");
            return;
        }
        Words words = words(request, offered.language()).at(offered.zone());
        Map<String, Object> model = model(offered, words, notice);
        model.put("mayDispute", dispute.equals(Optional.of(DisputedClaim.Standing.OPEN)));
        show(request, response, status, "estimate", words, model);
    }

    private static boolean isUnderWay(DisputedClaim.Standing standing) {
        return standing == DisputedClaim.Standing.REVIEWED || standing == DisputedClaim.Standing.DECIDED;
    }

    private static Map<String, Object> model(OfferedEstimate offered, Words words, String notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("standing", offered.standing().name());
        model.put("number", offered.number());
        model.put("device", offered.modelName());
        model.put("store", offered.storeName());
        model.put("address", offered.contact().address());
        model.put("phone", offered.contact().phone());
        model.put("email", offered.contact().email());
        model.put("finding", offered.finding().isEmpty() ? "" : words.code("finding", offered.finding()));
        model.put("price", PriceTable.of(offered.offer().flatMap(SentEstimate::price), words));
        model.put(
                "total", offered.total().map(total -> total.in(words.locale())).orElse(""));
        model.put(
                "validUntil",
                offered.offer().map(sent -> words.day(sent.validUntil())).orElse(""));
        model.put("form", offered.offer().filter(SentEstimate::hasForm).isPresent());
        model.put("seen", offered.seen());
        model.put("notice", notice);
        return model;
    }
}
