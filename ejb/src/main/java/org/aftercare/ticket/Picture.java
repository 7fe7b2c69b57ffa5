package org.aftercare.ticket;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Sha256;

/**
 * A photo made safe to keep and show: read by its content whatever its name says, turned upright, at most 2,000 pixels a
 * side, written anew as JPEG, so that place, camera and anything hidden in it are gone. Cameras write JPEG, screens PNG;
 * whatever else there is isn't read at all.
 */
record Picture(byte[] jpeg, byte[] small, int width, int height) {
    private static final Set<String> FORMATS = Set.of("JPEG", "png");
    private static final int SIDE = 2_000;
    private static final int SMALL_SIDE = 320;
    private static final long MOST_PIXELS = 120_000_000;

    /** Pixels need memory: so many pictures at once, the rest wait. */
    private static final Semaphore TABLES = new Semaphore(2);

    /** @throws InvalidInput field {@code photo}: PHOTO_UNREADABLE, PHOTO_TOO_LARGE */
    static Picture of(byte[] upload) {
        TABLES.acquireUninterruptibly();
        try {
            return anew(upload);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new InvalidInput("photo", "PHOTO_UNREADABLE");
        } finally {
            TABLES.release();
        }
    }

    private static Picture anew(byte[] upload) throws IOException {
        var orientation = JpegMarks.of(upload).orientation();
        var upright = ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                .apply(pixels(upload));
        int side = Math.min(SIDE, Math.max(upright.getWidth(), upright.getHeight()));
        var image = within(upright, side);
        return new Picture(
                written(image),
                written(within(image, Math.min(SMALL_SIDE, side))),
                image.getWidth(),
                image.getHeight());
    }

    /** A small file may claim a huge picture: its size is read before its pixels are, and of a large one only every n-th. */
    private static BufferedImage pixels(byte[] upload) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var reader = reader(input);
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                    throw new InvalidInput("photo", "PHOTO_TOO_LARGE");
                int nth = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
                var sparing = reader.getDefaultReadParam();
                sparing.setSourceSubsampling(nth, nth, 0, 0);
                return reader.read(0, sparing);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream input) throws IOException {
        var readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (FORMATS.contains(reader.getFormatName())) return reader;
        }
        throw new IIOException("neither JPEG nor PNG");
    }

    private static BufferedImage within(BufferedImage image, int side) throws IOException {
        return Thumbnails.of(image)
                .size(side, side)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(0.85).toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    String sha256() {
        return Sha256.hex(jpeg);
    }
}
