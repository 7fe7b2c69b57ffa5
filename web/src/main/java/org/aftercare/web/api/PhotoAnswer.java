package org.aftercare.web.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.KeptPicture;

/** A photo as the API answers it: never a document of its own, and the same tag for the same picture for ever. */
final class PhotoAnswer {
    private PhotoAnswer() {}

    static Response of(KeptPicture picture, Request request) {
        var tag = new EntityTag(picture.tag());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(picture.jpeg(), "image/jpeg") : unchanged;
        return answer.tag(tag)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline; filename=\"photo.jpg\"")
                .build();
    }

    /** @throws NotFound for what can't be a photo's id */
    static long id(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound("photo", text);
        return Long.parseLong(text);
    }
}
