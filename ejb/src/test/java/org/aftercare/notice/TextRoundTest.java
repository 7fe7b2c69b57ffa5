package org.aftercare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.platform.Rig;
import org.aftercare.platform.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts on their way to phones, by a gateway that answers over HTTP as the test wants. */
class TextRoundTest {
    static final int HANGS = 0;
    static final int DROPS = -1;
    static final int NO_BODY = -2;
    /** For answers that come: a machine may be busy. */
    static final MailPolicy PATIENT = new MailPolicy(
            4,
            10,
            60,
            4,
            Duration.ofSeconds(5),
            Duration.ofMinutes(30),
            Duration.ofMinutes(6),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));

    static final String PHONE = "+40722123456";

    @TempDir
    Path folder;

    final Rig rig = Rig.ofRooms("notice", "access");
    final Outbox outbox = rig.the(Outbox.class);
    final List<JsonObject> bodies = Collections.synchronizedList(new ArrayList<>());
    final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    final ExecutorService clerks = Executors.newCachedThreadPool();
    HttpServer gateway;
    Round round;
    volatile int mood = 202;

    @BeforeEach
    void listen() throws IOException {
        var links = rig.the(LinkDesk.class);
        rig.with(LinkDesk.class, new LinkDesk() {
            @Override
            public String token(Purpose purpose, String subject, Instant expiresAt) {
                return rig.tx(() -> links.token(purpose, subject, expiresAt));
            }
        });
        round = rig.the(Round.class);
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(clerks);
        gateway.createContext("/texts", this::answer);
        gateway.start();
    }

    private void answer(HttpExchange call) throws IOException {
        keys.add(call.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + call.getRequestHeaders().getFirst("Authorization"));
        try (var reader = Json.createReader(call.getRequestBody())) {
            bodies.add(reader.readObject());
        }
        if (mood == HANGS) return;
        if (mood == NO_BODY) {
            call.sendResponseHeaders(202, 50);
            call.getResponseBody().flush();
            return;
        }
        if (mood != DROPS) call.sendResponseHeaders(mood, -1);
        call.close();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
        clerks.shutdownNow();
        rig.close();
    }

    @Test
    void aTextIsOneSentenceAndTheLinkInTheReadersLanguage() throws Exception {
        put("survey", "ro");
        go();
        assertThat(rows()).containsExactly("SENT refused 0 uncertain 0");
        assertThat(bodies).singleElement().satisfies(body -> {
            assertThat(body.getString("to")).isEqualTo(PHONE);
            assertThat(body.getString("text"))
                    .startsWith("Cum a fost reparația pentru Phone X la Cluj? O singură atingere")
                    .matches("(?s).* https://care\\.example\\.com/s/[A-Za-z0-9_-]{43}");
        });
        assertThat(keys).singleElement().asString().matches("letter-\\d+\\.[0-9a-f]{32} Bearer hush");
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(textBlock = """
        200,   SENT,    0, 0, taken
        500,   WAITING, 1, 0, not now
        503,   WAITING, 1, 0, not now
        429,   WAITING, 1, 0, too many
        409,   WAITING, 1, 0, busy with the same key
        400,   FAILED,  0, 0, it never will
        401,   WAITING, 0, 0, it doesn't know us: our fault, not the text's
        403,   WAITING, 0, 0, likewise
        404,   WAITING, 0, 0, it isn't where it should be
        302,   FAILED,  0, 0, nobody is followed elsewhere
        -2,    SENT,    0, 0, the answer's body never comes
        0,     WAITING, 0, 1, it hangs: the answer was never read
        -1,    WAITING, 0, 1, it drops the connection
        """)
    void whatBecomesOfAText(int answer, String state, int refused, int uncertain, String why) throws Exception {
        mood = answer;
        put("ready", "en");
        go();
        assertThat(rows()).as(why).containsExactly(state + " refused " + refused + " uncertain " + uncertain);
        if (!state.equals("WAITING")) return;
        mood = 200;
        rig.later(Duration.ofHours(1));
        go();
        assertThat(rows()).containsExactly("SENT refused " + refused + " uncertain " + uncertain);
        assertThat(keys).as("the gateway tells that it is the same one").hasSize(2);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
    }

    @Test
    void aGatewayThatIsAwayCountsForNothingAndHoldsUpNoMail() throws Exception {
        gateway.stop(0);
        put("ready", "en");
        rig.tx(() -> outbox.put(letter("mail", "ana@example.com", "ready", "en")));
        go();
        assertThat(rows()).containsExactly("WAITING refused 0 uncertain 0", "SENT refused 0 uncertain 0");
    }

    @Test
    void aTextThatIsTakenBackIsNotSent() throws Exception {
        put("survey", "en");
        rig.tx(() -> outbox.withdraw("1"));
        go();
        assertThat(bodies).isEmpty();
    }

    @Test
    void nobodyIsWokenByAText() {
        var night = Instant.parse("2026-11-23T22:30:00Z");
        var zone = ZoneId.of("Europe/Bucharest");
        assertThat(outbox.at(PHONE, night, zone)).isEqualTo(Instant.parse("2026-11-24T06:00:00Z"));
        assertThat(outbox.at("+ana@example.com", night, zone)).isEqualTo(night);
    }

    private void put(String template, String language) {
        rig.tx(() -> outbox.put(letter("1", PHONE, template, language)));
    }

    private Letter letter(String key, String to, String template, String language) {
        return new Letter(
                key,
                to,
                language,
                template,
                Map.of("name", "Ana", "device", "Phone X", "store", "Cluj", "number", "R-1234567"),
                Optional.of(new Letter.LinkWish(
                        template.equals("survey") ? Purpose.SURVEY : Purpose.TRACKING,
                        "1",
                        rig.now().plus(Duration.ofDays(14)))),
                rig.now());
    }

    /** Without a mail server: mail is kept in the folder. */
    private void go() throws SQLException {
        round.go(
                Settings.of(Map.of(
                        "aftercare.text.url",
                        "http://127.0.0.1:" + gateway.getAddress().getPort() + "/texts",
                        "aftercare.text.token",
                        "hush",
                        "aftercare.data",
                        folder.toString(),
                        "aftercare.base.url",
                        "https://care.example.com")),
                mood == HANGS ? RoundTest.HASTY : PATIENT);
    }

    private List<String> rows() {
        List<?> found = rig.entities()
                .createNativeQuery("select state, refused, uncertain from letter order by id")
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> row[0] + " refused " + row[1] + " uncertain " + row[2])
                .toList();
    }
}
