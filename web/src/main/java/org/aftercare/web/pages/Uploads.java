package org.aftercare.web.pages;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.aftercare.platform.InvalidInput;

/** Pictures as browsers send them. What is in them, the ticket's file judges. */
final class Uploads {
    private static final long MOST_BYTES = 15L * 1024 * 1024;

    private Uploads() {}

    /** @throws InvalidInput field {@code photo}: REQUIRED, PHOTO_TOO_LARGE */
    static byte[] read(Part part) {
        if (part == null || part.getSize() == 0) throw new InvalidInput("photo", "REQUIRED");
        if (part.getSize() > MOST_BYTES) throw new InvalidInput("photo", "PHOTO_TOO_LARGE");
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
