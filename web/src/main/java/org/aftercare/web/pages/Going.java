package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.aftercare.web.Way;

/** Goes to another page after an act, so that reloading repeats nothing; what is to be told goes along. */
@RequestScoped
public class Going {
    void to(String page, String parameter, Object value) {
        path("/" + page + ".xhtml?" + parameter + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    void to(String page, String parameter, Object value, String second, Object other) {
        path("/" + page + ".xhtml?" + parameter + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                + "&" + second + "=" + URLEncoder.encode(other.toString(), StandardCharsets.UTF_8));
    }

    /** @param address of a page, with all that it says, e.g. {@code queue.xhtml?view=mine} */
    void to(String address) {
        path("/" + address);
    }

    void afterSigningIn(String wanted) {
        path(Way.after(wanted));
    }

    /** @param sentence in the person's words */
    void tell(String sentence) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    }

    private static void path(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
