package org.aftercare.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.KeptPicture;
import org.aftercare.ticket.ReviewDesk;
import org.aftercare.ticket.TicketNumber;

/**
 * A photo for whoever may see it: of a ticket ({@code /photo?n=R-…&id=…}, with {@code small} a small one) or of an appeal
 * under review ({@code /photo?appeal=…&id=…}). Asked for again each time, since who may see it changes; the picture never
 * does, so the browser's own copy is good enough for whoever still may.
 */
@WebServlet("/photo")
public class PhotoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EvidenceDesk evidence;

    @Inject
    transient ReviewDesk reviews;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("appeal") != null) {
            long appeal = number(request, "appeal");
            var picture = reviews.picture(appeal, number(request, "id"));
            response.setHeader("Cache-Control", "no-store");
            send(picture, request, response);
            return;
        }
        String ticket = request.getParameter("n");
        if (!TicketNumber.isValid(ticket)) throw new NotFound("ticket", ticket);
        boolean small = request.getParameter("small") != null;
        long id = number(request, "id");
        var number = new TicketNumber(ticket);
        var picture = small ? evidence.smallPicture(number, id) : evidence.picture(number, id);
        response.setHeader("Cache-Control", "private, no-cache");
        send(picture, request, response);
    }

    private static long number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null || !text.matches("[0-9]{1,18}")) throw new NotFound(name, text);
        return Long.parseLong(text);
    }

    /** Shown as a picture and as nothing else, whatever somebody may have hidden in it. */
    public static void send(KeptPicture picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + picture.tag() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Content-Disposition", "inline; filename=\"photo.jpg\"");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(picture.jpeg().length);
        response.getOutputStream().write(picture.jpeg());
    }
}
