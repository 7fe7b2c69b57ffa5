package org.aftercare.ship;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who works in the network, signed in at the API of one server. Thread-safe. */
final class Staff {
    private static final String PASSWORD = "aftercare-demo";
    private static final Map<String, Staff> SIGNED_IN = new ConcurrentHashMap<>();

    private final Http http;

    private Staff(Http http) {
        this.http = http;
    }

    /** The person of this name, who fetches a token at the first call. */
    static Staff of(Shipped server, String name) {
        return SIGNED_IN.computeIfAbsent(server.baseUri() + " " + name, who -> signIn(server, name));
    }

    private static Staff signIn(Shipped server, String name) {
        JsonObject token = server.http()
                .basic(name, PASSWORD)
                .post("/api/v1/tokens")
                .expect(200)
                .json();
        return new Staff(server.http().bearer(token.getString("token")));
    }

    Http http() {
        return http;
    }

    Http.Answer get(String path) {
        return http.get("/api/v1/" + path);
    }

    Http.Answer post(String path, JsonObject body) {
        return http.post("/api/v1/" + path, body);
    }

    /** Opens a ticket under an idempotency key of its own. */
    Http.Answer open(JsonObject ticket) {
        return open(ticket, UUID.randomUUID().toString());
    }

    Http.Answer open(JsonObject ticket, String key) {
        return http.with("Idempotency-Key", key).post("/api/v1/tickets", ticket);
    }

    /** The ticket as it is now. */
    JsonObject read(JsonObject ticket) {
        return get("tickets/" + ticket.getString("number")).expect(200).json();
    }

    /** Keeps a photo that shows something. @return its id */
    int photograph(JsonObject ticket) {
        String number = ticket.getString("number");
        return http.upload(
                        "/api/v1/tickets/" + number + "/evidence", "photo", "shown.jpg", "image/jpeg", Sample.photo())
                .expect(201)
                .json()
                .getInt("id");
    }

    /** Takes a step, which must succeed, on the ticket as it was seen. @param papers names and values by turns */
    JsonObject take(JsonObject seen, String step, Object... papers) {
        return tries(seen, step, papers).expect(200).json();
    }

    /** Tries to take a step on the ticket as it was seen. */
    Http.Answer tries(JsonObject seen, String step, Object... papers) {
        return http.with("If-Match", "\"" + seen.getInt("version") + "\"")
                .post("/api/v1/tickets/" + seen.getString("number") + "/steps", order(step, papers));
    }

    private static JsonObject order(String step, Object... papers) {
        JsonObjectBuilder order = Json.createObjectBuilder().add("step", step);
        for (int i = 0; i < papers.length; i += 2)
            if (papers[i + 1] instanceof JsonObject object) order.add((String) papers[i], object);
            else order.add((String) papers[i], (String) papers[i + 1]);
        return order.build();
    }
}
