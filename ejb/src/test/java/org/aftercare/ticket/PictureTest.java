package org.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.aftercare.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send as photos, and what is kept of it. */
class PictureTest {
    private static final byte[] SCRIPT = "<script>alert('here')</script>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest(name = "held as {0}: {3}")
    @CsvSource({
        "1, 60, 40, upright",
        "2, 60, 40, mirrored",
        "3, 60, 40, upside down",
        "4, 60, 40, mirrored and upside down",
        "6, 40, 60, on its right side",
        "8, 40, 60, on its left side",
        "99, 60, 40, no such way: as it is",
    })
    void aPhotoIsKeptUprightWithoutItsPlace(int orientation, int width, int height, String why) throws IOException {
        var sent = SamplePhotos.fromCamera(60, 40, orientation);
        assertThat(text(sent)).contains("Exif", "GPS-SECRET-PLACE");

        var kept = Picture.of(sent);

        assertThat(kept.width()).as(why).isEqualTo(width);
        assertThat(kept.height()).as(why).isEqualTo(height);
        assertThat(text(kept.jpeg())).doesNotContain("Exif", "GPS-SECRET-PLACE");
        assertThat(segments(kept.jpeg())).as("of the head").doesNotContain(0xE1, 0xE2, 0xED, 0xEE, 0xFE);
        assertThat(segments(kept.small())).doesNotContain(0xE1, 0xE2, 0xED, 0xEE, 0xFE);
        boolean leftIsRed = orientation != 2 && orientation != 3;
        if (orientation != 6 && orientation != 8)
            assertThat(isRed(kept.jpeg(), 5, 5)).as(why).isEqualTo(leftIsRed);
        else assertThat(isRed(kept.jpeg(), 5, 5)).as(why).isEqualTo(orientation == 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xE0, 0xE2, 0xED, 0xEE, 0xEF, 0xFE})
    void whatHidesInSegmentsIsGone(int mark) throws IOException {
        var kept = Picture.of(SamplePhotos.with(SamplePhotos.jpeg(60, 40), mark, SCRIPT));
        assertThat(text(kept.jpeg())).doesNotContain("<script>");
        assertThat(text(kept.small())).doesNotContain("<script>");
    }

    @Test
    void whatIsTwoThingsAtOnceIsOnlyAPictureAfterwards() {
        var jpegAndZip = joined(SamplePhotos.jpeg(60, 40), "PK\3\4 evil.jar".getBytes(StandardCharsets.ISO_8859_1));
        var pngAndPage = joined(SamplePhotos.written(SamplePhotos.halves(60, 40), "png"), SCRIPT);
        for (byte[] sent : new byte[][] {jpegAndZip, pngAndPage}) {
            var kept = text(Picture.of(sent).jpeg());
            assertThat(kept).doesNotContain("PK\3\4", "<script>");
            assertThat(kept.getBytes(StandardCharsets.ISO_8859_1))
                    .startsWith(0xFF, 0xD8)
                    .endsWith(0xFF, 0xD9);
        }
    }

    @Test
    void aSmallFileMayNotClaimAHugePicture() {
        refused("PHOTO_TOO_LARGE", claiming(60_000, 60_000));
        refused("PHOTO_TOO_LARGE", claiming(Integer.MAX_VALUE, 1));
    }

    @Test
    void aPictureOfASensorIsReadSparinglyAndKeptSmall() {
        var kept = Picture.of(SamplePhotos.jpeg(9_000, 3_000));
        assertThat(kept.width()).isEqualTo(2_000);
        assertThat(kept.height()).isBetween(660, 670);
        assertThat(kept.small().length).isLessThan(kept.jpeg().length);
    }

    @Test
    void whatIsClearIsKeptOpaque() throws IOException {
        var clear = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB);
        var kept = Picture.of(SamplePhotos.written(clear, "png"));
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.jpeg()))
                        .getColorModel()
                        .hasAlpha())
                .isFalse();
    }

    /** A reader of pixels would show grey where evidence is missing. */
    @Test
    void halfAPhotoIsNone() {
        var whole = SamplePhotos.written(noise(300, 200), "jpg");
        var png = SamplePhotos.written(noise(300, 200), "png");
        for (int percent : new int[] {1, 10, 50, 90}) {
            refused("PHOTO_UNREADABLE", Arrays.copyOf(whole, whole.length * percent / 100));
            refused("PHOTO_UNREADABLE", Arrays.copyOf(png, png.length * percent / 100));
        }
        var withThumbnail = SamplePhotos.with(whole, 0xE1, SamplePhotos.jpeg(16, 16));
        refused("PHOTO_UNREADABLE", Arrays.copyOf(withThumbnail, withThumbnail.length - 2_000));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/> | a drawing that runs
            %PDF-1.7 1 0 obj << /Type /Catalog >> endobj                | a document
            <html><script>alert(1)</script></html>                     | a page
            GIF87a                                                     | a few letters
            RIFF____WEBPVP8                                            | WebP
            ____ftypheic____mif1heic                                   | HEIC, renamed
            MZ_This program cannot be run in DOS mode                  | a program
            x                                                          | a letter
            """)
    void whatIsNoPhotoIsRefused(String content, String why) {
        refused("PHOTO_UNREADABLE", content.replace('_', '\0').getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void otherKindsOfPicturesAreNotEvenRead() {
        refused("PHOTO_UNREADABLE", SamplePhotos.written(SamplePhotos.halves(30, 20), "gif"));
        refused("PHOTO_UNREADABLE", SamplePhotos.written(SamplePhotos.halves(30, 20), "bmp"));
        refused("PHOTO_UNREADABLE", SamplePhotos.written(SamplePhotos.halves(30, 20), "tiff"));
        refused("PHOTO_UNREADABLE", new byte[0]);
    }

    /** Whatever is wrong with a file, nothing but the refusal comes out. */
    @Test
    void aBrokenPhotoIsRefusedOrReadButNeverMore() {
        var random = new Random(43);
        var whole = SamplePhotos.fromCamera(80, 60, 6);
        for (int i = 0; i < 300; i++) {
            var broken = whole.clone();
            for (int bytes = 0; bytes < 1 + random.nextInt(8); bytes++)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            try {
                assertThat(Picture.of(broken).jpeg()).startsWith(0xFF, 0xD8);
            } catch (InvalidInput refused) {
                assertThat(refused.errors()).extracting("field").containsOnly("photo");
            }
        }
    }

    @Test
    void theSamePhotoHasTheSameHash() {
        var sent = SamplePhotos.jpeg(60, 40);
        assertThat(Picture.of(sent).sha256())
                .isEqualTo(Picture.of(sent).sha256())
                .hasSize(64);
    }

    private static void refused(String code, byte[] sent) {
        assertThatThrownBy(() -> Picture.of(sent))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(code);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static BufferedImage noise(int width, int height) {
        var random = new Random(7);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) image.setRGB(x, y, random.nextInt(1 << 24));
        return image;
    }

    private static boolean isRed(byte[] jpeg, int x, int y) throws IOException {
        var color = new Color(ImageIO.read(new ByteArrayInputStream(jpeg)).getRGB(x, y));
        return color.getRed() > color.getBlue();
    }

    private static java.util.List<Integer> segments(byte[] jpeg) {
        var marks = new java.util.ArrayList<Integer>();
        int at = 2;
        while ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA) {
            marks.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return marks;
    }

    /** A PNG of a few bytes that says it is that large. */
    private static byte[] claiming(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var check = new CRC32();
        check.update(head);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a0000000d"));
        bytes.writeBytes(head);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        bytes.writeBytes(HexFormat.of().parseHex("0000000049454e44ae426082"));
        return bytes.toByteArray();
    }
}
