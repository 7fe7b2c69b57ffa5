package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.ticket.PhotoCard;

/** Evidence that was kept. */
public record PhotoJson(long id, String sha256, int width, int height, int bytes, Instant at, String actor) {
    static PhotoJson of(PhotoCard photo) {
        return new PhotoJson(
                photo.id(), photo.sha256(), photo.width(), photo.height(), photo.bytes(), photo.at(), photo.actor());
    }
}
