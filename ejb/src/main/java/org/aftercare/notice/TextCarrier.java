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

/**
 * Brings texts to a gateway for phones: a POST of {@code {"to": "+40…", "text": "…"}} with the text's own id as
 * Idempotency-Key, so that a gateway which knows that header sends it once, however often we had to ask.
 */
class TextCarrier {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private final Optional<URI> gateway;
    private final Optional<String> token;
    private final MailPolicy policy;
    private final HttpClient client;

    TextCarrier(Optional<URI> gateway, Optional<String> token, MailPolicy policy) {
        this.gateway = gateway;
        this.token = token;
        this.policy = policy;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(policy.connect())
                .build();
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
                .timeout(policy.read())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.mark())
                .POST(BodyPublishers.ofString(body));
        token.ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request.build();
    }

    private Delivery sent(HttpRequest request) {
        try {
            return meaning(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (ConnectException | HttpConnectTimeoutException none) {
            return new Delivery.NotReached("no connection");
        } catch (IOException broken) {
            return new Delivery.Unsure("no answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Delivery.Unsure("stopped");
        }
    }

    /** A conflict is what a gateway says while it is still busy with the same key. */
    private static Delivery meaning(int status) {
        if (status / 100 == 2) return new Delivery.Accepted();
        boolean later = status / 100 == 5
                || status == REQUEST_TIMEOUT
                || status == CONFLICT
                || status == TOO_EARLY
                || status == TOO_MANY;
        return later ? new Delivery.Deferred("HTTP " + status) : new Delivery.Rejected("HTTP " + status);
    }
}
