package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.access.LinkDesk;
import org.aftercare.counter.ReopeningDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.Refusal;
import org.aftercare.survey.Answer;
import org.aftercare.survey.AnswerOrigin;
import org.aftercare.survey.InvitationCard;
import org.aftercare.survey.InvitationCard.State;
import org.aftercare.survey.SurveyDesk;
import org.aftercare.web.Words;

/** The survey: {@code ?rating=4} only preselects, {@code ?thanks} shows what was kept. */
@WebServlet("/s/*")
public class SurveyPage extends OpenPage {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 1_000;
    private static final String AGAIN = "bookAgain";

    @Inject
    transient SurveyDesk desk;

    @Inject
    transient ReopeningDesk reopening;

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
        if (form.text(AGAIN).isEmpty()) answer(form, request, response);
        else bookAgain(form, request, response);
    }

    /** The repair goes on. Where it can't any more the page says how it stands, and nothing was done. */
    private void bookAgain(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            reopening.bookAgain(token(request), stillWrong(form, request));
        } catch (Refusal somethingElseHappened) {
            // told by what the page shows next
        }
        seeOther(request, response, "?thanks=1" + keptLanguage(request));
    }

    /** What they typed, else what they answered, else that it isn't fixed. */
    private String stillWrong(FormBody form, HttpServletRequest request) {
        InvitationCard card = desk.invitation(token(request));
        return Stream.of(
                        form.text("stillWrong"),
                        card.answer().map(Answer::words).orElse(""),
                        words(request, card.language()).of("open.again.reason"))
                .filter(words -> !words.isBlank())
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST)))
                .findFirst()
                .orElseThrow();
    }

    private void answer(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        InvitationCard card = desk.invitation(token(request));
        SurveyInput input = SurveyInput.of(form, card.questions());
        Map<String, FieldError> errors = input.errors();
        if (isOpen(card) && errors.isEmpty()) card = desk.answer(token(request), input.answer(), origin(request));
        if (!isOpen(card)) tellState(request, response, card.state());
        else if (errors.isEmpty()) seeOther(request, response, "?thanks=1" + keptLanguage(request));
        else ask(request, response, UNPROCESSABLE, card, input, errors);
    }

    /** A cookie of a stay is brought by browsers of the staff only, also when the stay is over. */
    private static AnswerOrigin origin(HttpServletRequest request) {
        String stay = request.getServletContext().getSessionCookieConfig().getName();
        Cookie[] brought = request.getCookies();
        boolean staff = brought != null
                && Arrays.stream(brought).anyMatch(cookie -> cookie.getName().equals(stay));
        return new AnswerOrigin(request.getRemoteAddr(), staff);
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
        Map<String, Object> model = model(card, kept);
        model.put("again", reopening.standing(token(request)).name());
        show(request, response, 200, "thanks", words(request, card.language()), model);
    }

    private static Map<String, Object> model(InvitationCard card, SurveyInput input) {
        Map<String, Object> model = new HashMap<>();
        model.put("store", card.storeName());
        model.put("device", card.modelName());
        model.put("overall", input.overall());
        model.put("given", input.attributes());
        model.put("questions", card.questions());
        model.put("fixed", input.fixed());
        model.put("recommend", input.recommend());
        model.put("words", input.words());
        return model;
    }
}
