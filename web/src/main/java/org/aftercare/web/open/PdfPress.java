package org.aftercare.web.open;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Makes a PDF of a well-formed page: tagged for those who don't see it (PDF/UA), with its font inside. Nothing is loaded
 * from anywhere: neither by the page's own addresses nor by what somebody typed into it.
 */
@ApplicationScoped
public class PdfPress {
    private static final String FONT = "DejaVu Sans";
    /** What XML can't carry, however it is written; screens show nothing of it either. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    public byte[] pressed(String page) throws IOException {
        var pdf = new ByteArrayOutputStream();
        var press = new PdfRendererBuilder();
        press.useUriResolver((base, address) -> null);
        for (var when : ExternalResourceControlPriority.values())
            press.useExternalResourceAccessControl((address, kind) -> false, when);
        press.useFont(() -> font("DejaVuSans.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
        press.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        press.usePdfUaAccessibility(true);
        press.withProducer("Aftercare");
        press.withHtmlContent(UNPRINTABLE.matcher(page).replaceAll(""), null);
        press.toStream(pdf);
        press.run();
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        return PdfPress.class.getResourceAsStream("/fonts/" + file);
    }
}
