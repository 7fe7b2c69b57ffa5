package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.Imei;
import org.aftercare.device.Models;
import org.aftercare.knowledge.Block;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.HelpOffer;
import org.aftercare.knowledge.Place;
import org.aftercare.knowledge.SaidHelp;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.NotFound;
import org.aftercare.web.Words;

/**
 * Help before somebody comes, for everybody: symptom and model are chosen, what is known is shown, and whether it solved
 * the problem is asked. Fetching the page counts nothing; what is chosen is sent, and then stands in the address.
 */
@WebServlet("/help")
public class HelpPage extends OpenPage {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient HelpDesk desk;

    @Inject
    transient Models models;

    @Inject
    transient FaultCodes codes;

    /** What was chosen; empty text for what wasn't, or isn't known. */
    private record Chosen(String symptom, String model) {
        String query() {
            return "symptom=" + symptom + "&model=" + URLEncoder.encode(model, StandardCharsets.UTF_8);
        }
    }

    /** An IMEI that is none. @param article at which it was typed */
    private record Mistyped(String article, String imei, String error) {
        static final Mistyped NOTHING = new Mistyped("", "", "");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, 200, chosen(query(request)), Mistyped.NOTHING);
    }

    @Override
    void post(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Chosen chosen = chosen(form);
        if (form.text("act").equals("show")) {
            desk.shown(offers(chosen).stream().map(HelpOffer::article).toList(), Place.OPEN);
            seeOther(request, response, chosen, "");
        } else if (form.text("article").matches("[0-9]{1,18}")
                && form.text("solved").matches("yes|no")) said(form, request, response, chosen);
        else tell(request, response, 400, "broken");
    }

    private void said(FormBody form, HttpServletRequest request, HttpServletResponse response, Chosen chosen)
            throws IOException {
        String imei = Imei.digitsOf(form.text("imei"));
        String problem = form.text("imei").isBlank() ? null : Imei.problemOf(imei);
        if (problem != null) {
            String error = words(request, "").of(FieldError.of("imei", problem));
            show(
                    request,
                    response,
                    UNPROCESSABLE,
                    chosen,
                    new Mistyped(form.text("article"), form.text("imei"), error));
            return;
        }
        boolean solved = form.text("solved").equals("yes");
        try {
            desk.said(new SaidHelp(Long.parseLong(form.text("article")), Place.OPEN, imei, solved));
            seeOther(request, response, chosen, "&said=" + form.text("solved"));
        } catch (NotFound retired) {
            seeOther(request, response, chosen, "");
        }
    }

    private static void seeOther(HttpServletRequest request, HttpServletResponse response, Chosen chosen, String more) {
        seeOther(response, request.getContextPath() + "/help?" + chosen.query() + more + keptLanguage(request));
    }

    private Chosen chosen(FormBody from) {
        String symptom = from.text("symptom");
        String model = from.text("model");
        return new Chosen(
                codes.symptom(symptom).isPresent() ? symptom : "",
                models.all().stream().anyMatch(one -> one.code().equals(model)) ? model : "");
    }

    private List<HelpOffer> offers(Chosen chosen) {
        return chosen.symptom().isEmpty() ? List.of() : desk.offers(chosen.model(), List.of(chosen.symptom()));
    }

    private void show(
            HttpServletRequest request, HttpServletResponse response, int status, Chosen chosen, Mistyped mistyped)
            throws IOException {
        Words words = words(request, "");
        var helped = desk.symptoms();
        Map<String, Object> model = new HashMap<>();
        model.put("path", request.getContextPath() + "/help");
        model.put("more", chosen.query() + "&");
        model.put("symptom", chosen.symptom());
        model.put("model", chosen.model());
        model.put(
                "symptoms",
                codes.symptoms().stream()
                        .map(FaultCodes.Symptom::code)
                        .filter(helped::contains)
                        .toList());
        model.put("models", models.all().stream().map(HelpPage::named).toList());
        model.put(
                "help", offers(chosen).stream().map(offer -> told(offer, words)).toList());
        model.put("said", query(request).text("said"));
        model.put("wrong", mistyped.article());
        model.put("imei", mistyped.imei());
        model.put("error", mistyped.error());
        show(request, response, status, "help", words, model);
    }

    private static Map<String, String> named(DeviceModel model) {
        return Map.of("code", model.code(), "name", model.fullName() + " (" + model.code() + ")");
    }

    /** An article as the templates show it, in the reader's language. */
    static Map<String, Object> told(HelpOffer offer, Words words) {
        var text = offer.content().in(words.locale());
        return Map.of(
                "id",
                String.valueOf(offer.article()),
                "title",
                text.title(),
                "blocks",
                Block.of(text.home()).stream()
                        .map(block -> Map.of("kind", block.kind().name(), "lines", block.lines()))
                        .toList());
    }
}
