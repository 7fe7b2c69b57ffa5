package org.aftercare.ticket;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as cameras and strangers send them. */
public final class SamplePhotos {
    private SamplePhotos() {}

    /** The left half red, the right one blue. */
    static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(halves(width, height), "jpg");
    }

    static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new IllegalArgumentException(format);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** As a camera writes it: held that way, and with the place in it. */
    static byte[] fromCamera(int width, int height, int orientation) {
        return with(jpeg(width, height), 0xE1, exif(orientation));
    }

    /** A JPEG with one more segment right after its start. */
    static byte[] with(byte[] jpeg, int mark, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) mark)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Exif with two tags: the orientation, and a pointer to a place: 44°25' N. */
    private static byte[] exif(int orientation) {
        var tags = ByteBuffer.allocate(200);
        tags.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        tags.putInt(8).putShort((short) 2);
        tags.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tags.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tags.putInt(0);
        tags.putShort((short) 2);
        tags.putShort((short) 1).putShort((short) 2).putInt(2).putInt('N' << 24);
        tags.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
        tags.putInt(0);
        tags.putInt(44).putInt(1).putInt(25).putInt(1).putInt(0).putInt(1);
        tags.put("GPS-SECRET-PLACE".getBytes(StandardCharsets.ISO_8859_1));
        return tags.array();
    }
}
