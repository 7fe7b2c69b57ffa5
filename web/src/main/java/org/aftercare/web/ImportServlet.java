package org.aftercare.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.access.Forbidden;
import org.aftercare.access.NotSignedIn;
import org.aftercare.access.Role;
import org.aftercare.device.ImportDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Limits;
import org.aftercare.platform.NotFound;

/**
 * Files of devices from the page, which Faces would hold to forty megabytes, and their rejected rows back. What a browser
 * sends is kept on disk by the container and read from there: of any length, in little memory.
 */
@WebServlet("/device-imports")
@MultipartConfig(fileSizeThreshold = 256 << 10)
public class ImportServlet extends HttpServlet {
    /** The session attribute under which the page finds what was wrong with a file. */
    public static final String WRONG = "aftercare.import";

    private static final long serialVersionUID = 1L;
    /** What surrounds a file in a form. */
    private static final int FRAME = 64 << 10;

    @Inject
    transient ImportDesk imports;

    @Inject
    transient RejectedRows rejected;

    @Inject
    transient Limits limits;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = id(request.getParameter("id"));
        var first = rejected.first(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"");
        rejected.write(id, first, LanguageFilter.wordsOf(request), response.getOutputStream());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var caller = Visit.caller(request).orElseThrow(NotSignedIn::new);
        if (!isFromOurPage(request) || !caller.is(Role.OFFICE, Role.POS)) throw new Forbidden(caller.role());
        try {
            long id = taken(request);
            to(response, request.getContextPath() + "/devices.xhtml?file=" + id + "#imports-head");
        } catch (InvalidInput refused) {
            request.getSession().setAttribute(WRONG, new ArrayList<>(refused.errors()));
            to(response, request.getContextPath() + "/devices.xhtml");
        }
    }

    private long taken(HttpServletRequest request) throws IOException, ServletException {
        long most = limits.importBytes();
        // asked first: the container would keep all of it
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > most + FRAME) throw tooLarge(most);
        Part file = request.getPart("file");
        if (file == null || file.getSize() == 0) throw new InvalidInput("file", "REQUIRED");
        String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        try (var bytes = new Incoming(file.getInputStream(), most)) {
            return imports.begin(imports.receive(name, bytes).id()).id();
        } catch (Incoming.TooLong tooLong) {
            throw tooLarge(most);
        } finally {
            file.delete();
        }
    }

    /** The session's cookie comes along from our own pages only; a browser that says where from is believed at once. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static InvalidInput tooLarge(long most) {
        return new InvalidInput(List.of(FieldError.of("file", "FILE_TOO_LARGE", most >> 20)));
    }

    private static void to(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static long id(String text) {
        if (text == null || !text.matches("[0-9]{1,18}")) throw new NotFound("import", text);
        return Long.parseLong(text);
    }
}
