package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aftercare.access.LinkDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.survey.InvitationCard;
import org.aftercare.survey.InvitationCard.State;
import org.aftercare.survey.SurveyDesk;
import org.aftercare.web.Words;

/** The survey: {@code ?rating=4} only preselects, {@code ?thanks} shows what was kept. */
@WebServlet("/s/*")
public class SurveyPage extends OpenPage {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient SurveyDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InvitationCard card = desk.invitation(token(request));
        if (!isOpen(card)) tellState(request, response, card.state());
        else if (card.state() == State.ANSWERED
                && !query(request).text("thanks").isEmpty()) thank(request, response, card);
        else ask(request, response, 200, card, typed(request, card), Map.of());
    }

    @Override
    void post(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        InvitationCard card = desk.invitation(token(request));
        SurveyInput input = SurveyInput.of(form);
        Map<String, FieldError> errors = input.errors();
        if (isOpen(card) && errors.isEmpty()) card = desk.answer(token(request), input.answer());
        if (!isOpen(card)) tellState(request, response, card.state());
        else if (errors.isEmpty()) seeOther(request, response, "?thanks=1" + keptLanguage(request));
        else ask(request, response, UNPROCESSABLE, card, input, errors);
    }

    private static boolean isOpen(InvitationCard card) {
        return card.state() == State.OPEN || card.state() == State.ANSWERED;
    }

    private void tellState(HttpServletRequest request, HttpServletResponse response, State state) throws IOException {
        if (state == State.CLOSED) tell(request, response, 410, "answered");
        else tellGone(request, response, LinkDesk.State.valueOf(state.name()));
    }

    private static SurveyInput typed(HttpServletRequest request, InvitationCard card) {
        return card.answer()
                .map(SurveyInput::of)
                .orElse(SurveyInput.NONE)
                .preselecting(query(request).text("rating"));
    }

    private void ask(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            InvitationCard card,
            SurveyInput input,
            Map<String, FieldError> errors)
            throws IOException {
        Words words = words(request, card.language());
        Map<String, String> told = new LinkedHashMap<>();
        errors.forEach((field, error) -> told.put(field, words.of(error)));
        Map<String, Object> model = model(card, input);
        model.put("errors", told);
        model.put("again", card.state() == State.ANSWERED);
        show(request, response, status, "survey", words, model);
    }

    private void thank(HttpServletRequest request, HttpServletResponse response, InvitationCard card)
            throws IOException {
        var kept = SurveyInput.of(card.answer().orElseThrow());
        show(request, response, 200, "thanks", words(request, card.language()), model(card, kept));
    }

    private static Map<String, Object> model(InvitationCard card, SurveyInput input) {
        Map<String, Object> model = new HashMap<>();
        model.put("store", card.storeName());
        model.put("device", card.modelName());
        model.put("overall", input.overall());
        model.put("given", input.attributes());
        model.put("attributes", SurveyDesk.ATTRIBUTES);
        model.put("fixed", input.fixed());
        model.put("recommend", input.recommend());
        model.put("words", input.words());
        return model;
    }
}
