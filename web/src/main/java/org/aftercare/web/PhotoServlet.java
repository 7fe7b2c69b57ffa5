package org.aftercare.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** A ticket's photo for whoever may see the ticket: {@code /photo?n=R-…&id=…}. A photo never changes. */
@WebServlet("/photo")
public class PhotoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CaseFile files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("n");
        String id = request.getParameter("id");
        if (!TicketNumber.isValid(number) || id == null || !id.matches("[0-9]{1,18}")) throw new NotFound("photo", id);
        byte[] picture = files.picture(new TicketNumber(number), Long.parseLong(id));
        response.setContentType("image/jpeg");
        response.setContentLength(picture.length);
        response.setHeader("Cache-Control", "private, max-age=86400, immutable");
        response.getOutputStream().write(picture);
    }
}
