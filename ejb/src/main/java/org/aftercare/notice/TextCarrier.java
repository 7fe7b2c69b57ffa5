package org.aftercare.notice;

import jakarta.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Brings texts to a gateway for phones: a POST of {@code {"to": "+40…", "text": "…"}} with the text's own id as
 * Idempotency-Key, so that a gateway which knows that header sends it once, however often we had to ask.
 */
class TextCarrier {
    private static final Set<Integer> NOT_OURS = Set.of(401, 403, 404);
    private static final int REQUEST_TIMEOUT = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private final Optional<URI> gateway;
    private final Optional<String> token;
    private final MailPolicy policy;
    private final HttpClient client;

    TextCarrier(Optional<URI> gateway, Optional<String> token, MailPolicy policy, HttpClient client) {
        this.gateway = gateway;
        this.token = token;
        this.policy = policy;
        this.client = client;
    }

    /** Tries once. Never throws for what the other side does. */
    Delivery carry(Parcel parcel, String text, Carrier.LastWord lastWord) {
        if (gateway.isEmpty()) return new Delivery.NotReached("no gateway is set");
        try {
            if (!lastWord.mayGo()) return new Delivery.NotOurs();
        } catch (IOException away) {
            return new Delivery.Deferred("the outbox is away");
        }
        return sent(request(parcel, text));
    }

    private HttpRequest request(Parcel parcel, String text) {
        var body = Json.createObjectBuilder()
                .add("to", parcel.letter().to())
                .add("text", text)
                .build()
                .toString();
        var request = HttpRequest.newBuilder(gateway.orElseThrow())
                .timeout(policy.answer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.mark())
                .POST(BodyPublishers.ofString(body));
        token.ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request.build();
    }

    private Delivery sent(HttpRequest request) {
        try {
            // the time-out ends with the headers: a body that never comes must hold up nobody
            var answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return meaning(answer.statusCode());
        } catch (ConnectException | HttpConnectTimeoutException | SSLException none) {
            return new Delivery.NotReached("no connection");
        } catch (IOException broken) {
            return new Delivery.Unsure("no answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Delivery.Unsure("stopped");
        }
    }

    /**
     * A conflict is what a gateway says while it is still busy with the same key. A gateway that doesn't know us, or isn't
     * where it should be, says nothing about the text: somebody will put it right.
     */
    private static Delivery meaning(int status) {
        if (status / 100 == 2) return new Delivery.Accepted();
        if (NOT_OURS.contains(status)) return new Delivery.NotReached("HTTP " + status);
        boolean later = status / 100 == 5
                || status == REQUEST_TIMEOUT
                || status == CONFLICT
                || status == TOO_EARLY
                || status == TOO_MANY;
        return later ? new Delivery.Deferred("HTTP " + status) : new Delivery.Rejected("HTTP " + status);
    }
}
