package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BarsTest {
    @Test
    void aScannerReadsTheNumberFromThePaper() throws NotFoundException {
        assertThat(read(Bars.code128("R-4K7QX2M"), 60)).isEqualTo("R-4K7QX2M");
    }

    @Test
    void aPhoneReadsTheLinkFromThePaper() throws NotFoundException {
        String link = "https://care.example.com/t/fSvxtIhtWZQHTMNYH24m9EWG6niJj9Aaez36DwDXdBo";
        assertThat(read(Bars.qr(link), 1)).isEqualTo(link);
    }

    /** Draws the path as a browser would, four pixels for each module, and reads it. */
    private static String read(Bars bars, int tall) throws NotFoundException {
        int scale = 4;
        int width = bars.width() * scale;
        int height = bars.height() * scale * tall;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        var strokes = Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(bars.path());
        while (strokes.find()) {
            int left = Integer.parseInt(strokes.group(1)) * scale;
            int top = Integer.parseInt(strokes.group(2)) * scale * tall;
            int right = left + Integer.parseInt(strokes.group(3)) * scale;
            for (int y = top; y < top + scale * tall; y++) Arrays.fill(pixels, y * width + left, y * width + right, 0);
        }
        LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
