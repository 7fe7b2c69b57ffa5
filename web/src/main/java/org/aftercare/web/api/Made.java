package org.aftercare.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;
import org.aftercare.platform.Idempotency.Answer;

/** What a call made or changed. @param location below the API's root; empty text when it has no place of its own */
record Made(int status, String location, String json) {
    static Made anew(String location, Object body) {
        return new Made(201, location, JsonAnswer.of(body));
    }

    static Made changed(Object body) {
        return new Made(200, "", JsonAnswer.of(body));
    }

    static Made again(Answer kept) {
        return new Made(kept.status(), kept.location() == null ? "" : kept.location(), kept.json());
    }

    Answer kept() {
        return new Answer(status, location, json);
    }

    /** The same with one more member, for what an answer tells but nobody may keep. */
    Made with(String name, String value) {
        return new Made(
                status,
                location,
                Json.createObjectBuilder(object()).add(name, value).build().toString());
    }

    String text(String name) {
        return object().getString(name);
    }

    /** A body that has a version is a ticket, and the version its ETag. */
    Response response() {
        var response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json);
        if (!location.isEmpty()) response.location(URI.create(location));
        JsonObject body = object();
        if (body.containsKey("version"))
            response.tag(new EntityTag(body.get("version").toString()));
        return response.build();
    }

    private JsonObject object() {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
