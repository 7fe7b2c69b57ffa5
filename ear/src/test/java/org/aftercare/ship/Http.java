package org.aftercare.ship;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A client of a running server. Immutable but for its cookies: {@link #with} and its like give a client that says more
 * with every call. Thread-safe.
 */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INCIDENT = Pattern.compile("\"incident\":\"([0-9a-f]{8})\"");

    private final URI base;
    private final HttpClient client;
    private final Map<String, String> headers;

    private Http(URI base, HttpClient client, Map<String, String> headers) {
        this.base = base;
        this.client = client;
        this.headers = headers;
    }

    /** A client without cookies, that follows no redirect. */
    public static Http at(URI base) {
        return new Http(base, client(HttpClient.newBuilder()), Map.of());
    }

    /** A client that keeps cookies and follows redirects, as a browser does. */
    public static Http browsing(URI base) {
        return new Http(
                base,
                client(HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .followRedirects(HttpClient.Redirect.NORMAL)),
                Map.of());
    }

    private static HttpClient client(HttpClient.Builder builder) {
        return builder.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The same client with one more header on every call. */
    public Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, client, Map.copyOf(more));
    }

    public Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Http basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Optional.empty());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Optional.empty());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), Optional.empty());
    }

    public Answer post(String path, JsonObject body) {
        return post(path, "application/json", body.toString());
    }

    public Answer post(String path, String contentType, String body) {
        return send("POST", path, BodyPublishers.ofString(body), Optional.of(contentType));
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, BodyPublishers.ofString(body.toString()), Optional.of("application/json"));
    }

    /** Posts a form as a browser sends it. */
    public Answer form(String path, Map<String, String> fields) {
        return post(
                path,
                "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** Posts one file in a multipart form. */
    public Answer upload(String path, String field, String fileName, String contentType, byte[] content) {
        String boundary = "aftercare-" + UUID.randomUUID();
        List<byte[]> parts = new ArrayList<>();
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + contentType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArrays(parts),
                Optional.of("multipart/form-data; boundary=" + boundary));
    }

    /** Sends any method and body. */
    public Answer send(String method, String path, BodyPublisher body, Optional<String> contentType) {
        return send(method, path, body, contentType, PATIENCE);
    }

    /** The same for a body that takes long. */
    Answer send(String method, String path, BodyPublisher body, Optional<String> contentType, Duration patience) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(patience).method(method, body);
        contentType.ifPresent(type -> request.setHeader("Content-Type", type));
        headers.forEach(request::setHeader);
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException lost) {
            throw new UncheckedIOException(method + " " + path, lost);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back; an assertion that shows it shows status and body. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body()))) {
                return reader.readObject();
            }
        }

        public JsonArray jsonArray() {
            try (JsonReader reader = Json.createReader(new StringReader(body()))) {
                return reader.readArray();
            }
        }

        /** This answer, when it has the status; a failure that shows the body, and what the server logged, otherwise. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + ", got " + this + trouble());
            }
            return this;
        }

        private String trouble() {
            Matcher incident = INCIDENT.matcher(body());
            return incident.find() ? "\n" + Shipped.logged(response.uri().getPort(), incident.group(1)) : "";
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.uri() + ": " + status() + "\n" + body();
        }
    }
}
