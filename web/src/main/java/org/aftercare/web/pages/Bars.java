package org.aftercare.web.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A code to be scanned from paper or screen, as the path of an SVG: one unit for each module, sharp at every size.
 *
 * @param path of the dark modules
 * @param width in modules, quiet zone included
 * @param height in modules
 */
public record Bars(String path, int width, int height) {
    private static final int QUIET = 10;

    /** For hand-held scanners; the height is drawn by the sheet. */
    static Bars code128(String text) {
        return of(new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, QUIET)));
    }

    static Bars qr(String text) {
        try {
            return of(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code", tooLong);
        }
    }

    private static Bars of(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++)
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) x++;
                if (x > from) path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
            }
        return new Bars(path.toString(), matrix.getWidth(), matrix.getHeight());
    }

    public String getViewBox() {
        return "0 0 " + width + " " + height;
    }
}
