package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.aftercare.access.LinkDesk;
import org.aftercare.survey.ObjectionDesk;
import org.aftercare.survey.ObjectionDesk.Standing;

/**
 * Where a customer says that they don't want to be asked after repairs, or may be again. Looking says nothing; mail
 * programs post here by themselves when their reader pushes their own button (RFC 8058), as a form of either kind.
 */
@WebServlet("/o/*")
public class ObjectionPage extends OpenPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ObjectionDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(request, response, desk.standing(token(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (String.valueOf(request.getContentType()).startsWith("multipart/form-data")) object(request, response);
        else super.doPost(request, response);
    }

    @Override
    void post(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (form.text("again").isEmpty()) object(request, response);
        else tell(request, response, desk.say(token(request), false));
    }

    private void object(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(request, response, desk.say(token(request), true));
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Standing standing) throws IOException {
        switch (standing) {
            case EXPIRED -> tellGone(request, response, LinkDesk.State.EXPIRED);
            case UNKNOWN -> tellGone(request, response, LinkDesk.State.UNKNOWN);
            default ->
                show(
                        request,
                        response,
                        200,
                        "objection",
                        words(request, ""),
                        Map.of("objects", standing == Standing.OBJECTS));
        }
    }
}
