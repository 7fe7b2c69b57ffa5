package org.aftercare.ticket;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Sha256;

/**
 * A photo made safe to keep and show: read by its content whatever its name says, turned upright, at most 2,000 pixels a
 * side, written anew as JPEG, so that place, camera and anything hidden in it are gone.
 */
record Picture(byte[] jpeg, int width, int height) {
    private static final int SIDE = 2_000;
    private static final long MOST_PIXELS = 60_000_000;

    /** @throws InvalidInput field {@code photo}: PHOTO_UNREADABLE, PHOTO_TOO_LARGE */
    static Picture of(byte[] upload) {
        try {
            int side = Math.min(SIDE, longestSide(upload));
            BufferedImage image = Thumbnails.of(new ByteArrayInputStream(upload))
                    .size(side, side)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
            var jpeg = new ByteArrayOutputStream();
            Thumbnails.of(image)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(0.85)
                    .toOutputStream(jpeg);
            return new Picture(jpeg.toByteArray(), image.getWidth(), image.getHeight());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new InvalidInput("photo", "PHOTO_UNREADABLE");
        }
    }

    /** A small file may claim a huge picture: its size is read before its pixels are. */
    private static int longestSide(byte[] upload) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw new IIOException("no picture");
            var reader = readers.next();
            try {
                reader.setInput(input);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                    throw new InvalidInput("photo", "PHOTO_TOO_LARGE");
                return Math.max(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    String sha256() {
        return Sha256.hex(jpeg);
    }
}
