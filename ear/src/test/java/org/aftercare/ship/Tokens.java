package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** API tokens of the people of the system tests, fetched once for each server and person. */
final class Tokens {
    private static final String PASSWORD = "aftercare-demo";
    private static final Map<String, String> FETCHED = new ConcurrentHashMap<>();

    private Tokens() {}

    static String of(Shipped server, String who) {
        return FETCHED.computeIfAbsent(server.baseUri() + " " + who, key -> fetch(server, who));
    }

    private static String fetch(Shipped server, String who) {
        var answer = server.http().basic(who, PASSWORD).post("/api/v1/tokens");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json().getString("token");
    }
}
