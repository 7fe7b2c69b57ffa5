package org.aftercare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.notice.Moody.Mood;
import org.aftercare.platform.Rig;
import org.aftercare.platform.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters on their way, against servers that do as they should and one that doesn't. */
class RoundTest {
    static final MailPolicy HASTY = new MailPolicy(
            4,
            10,
            60,
            4,
            Duration.ofSeconds(5),
            Duration.ofMinutes(30),
            Duration.ofMinutes(6),
            Duration.ofMillis(500),
            Duration.ofMillis(500));

    @TempDir
    Path folder;

    static final Rig rig = Rig.ofRooms("notice", "access");
    static final Outbox outbox = rig.the(Outbox.class);
    static Round round;
    Moody server;

    @BeforeAll
    static void linksInTransactions() {
        LinkDesk real = rig.the(LinkDesk.class);
        rig.with(LinkDesk.class, new LinkDesk() {
            @Override
            public String token(Purpose purpose, String subject, Instant expiresAt) {
                synchronized (rig) {
                    return rig.tx(() -> real.token(purpose, subject, expiresAt));
                }
            }
        });
        round = rig.the(Round.class);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @BeforeEach
    void emptyTheOutbox() throws IOException {
        rig.at(Rig.MONDAY_NOON)
                .tx(() -> rig.entities().createNativeQuery("delete from letter").executeUpdate());
        server = new Moody();
    }

    @AfterEach
    void closeTheServer() throws IOException {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(textBlock = """
        KIND,                   SENT,    0, 0, the usual
        SILENT_GREETING,        WAITING, 0, 0, a server that hangs is not reached, which is not the letter's fault
        TEMPORARY_RECIPIENT,    WAITING, 1, 0, grey-listing
        NO_SUCH_RECIPIENT,      FAILED,  0, 0, a permanent reply to the address
        TEMPORARY_AT_END,       WAITING, 1, 0, a reply was read: the server has not taken it
        REFUSED_AT_END,         FAILED,  0, 0, likewise for good
        DROPS_AT_RECIPIENT,     WAITING, 1, 0, gone before the content
        DROPS_IN_CONTENT,       WAITING, 0, 1, gone before the end; but what left us may have reached it
        TAKES_AND_DROPS,        WAITING, 0, 1, the answer was never read
        TAKES_AND_HANGS,        WAITING, 0, 1, the answer never came
        ANSWERS_GARBAGE_AT_END, WAITING, 0, 1, no answer either
        """)
    void whatBecomesOfALetter(Mood mood, String state, int refused, int uncertain, String why) throws Exception {
        put(1);
        server.then(mood);
        assertThat(go()).isEqualTo(1);
        assertThat(rows()).containsExactly(state + " refused " + refused + " uncertain " + uncertain);
        assertThat(go()).as("nothing is due at once").isZero();

        rig.later(Duration.ofSeconds(7));
        go();
        if (!state.equals("FAILED")) assertThat(rows().get(0)).startsWith("SENT");
        assertThat(server.taken).hasSize(state.equals("FAILED") ? 0 : 1 + server.unanswered.get());
        assertThat(server.taken.stream().map(RoundTest::messageId).distinct().count())
                .as("a letter that may come twice has one Message-ID")
                .isEqualTo(state.equals("FAILED") ? 0 : 1);
    }

    @Test
    void aServerThatIsDownLosesNoLetterHoweverLong() throws Exception {
        put(12);
        int nobody;
        try (var reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = reserved.getLocalPort();
        }
        Settings down = settings(nobody);
        for (int tries = 0; tries < 8; tries++) {
            rig.later(Duration.ofMinutes(40));
            while (round.go(down, HASTY) > 0)
                ;
        }
        assertThat(rows()).hasSize(12).containsOnly("WAITING refused 0 uncertain 0");
        rig.later(Duration.ofMinutes(40));
        while (go() > 0)
            ;
        assertThat(rows()).containsOnly("SENT refused 0 uncertain 0");
        assertThat(server.taken).hasSize(12);
    }

    @Test
    void aServerThatNeverAnswersGetsALetterFourTimesAtMost() throws Exception {
        put(1);
        server.then(IntStream.range(0, 20).mapToObj(i -> Mood.TAKES_AND_DROPS).toArray(Mood[]::new));
        for (int i = 0; i < 20; i++) {
            rig.later(Duration.ofMinutes(40));
            go();
        }
        assertThat(rows()).containsExactly("FAILED refused 0 uncertain 4");
        assertThat(server.taken).hasSize(4);
    }

    @Test
    void aNodeThatDiesBeforeHandingOverLosesNothingAndDoublesNothing() throws Exception {
        put(1);
        PostBox box = rig.the(PostBox.class);
        Instant leaseEnd = rig.now().plus(HASTY.lease());
        var dead = box.claim(rig.now(), leaseEnd, 10).get(0);
        assertThat(go()).as("it is the dead node's until the lease ends").isZero();
        rig.at(leaseEnd);
        go();
        assertThat(rows()).containsExactly("SENT refused 0 uncertain 0");
        assertThat(box.handingOver(dead.parcel(), rig.now(), leaseEnd.plusSeconds(60)))
                .as("a node that was only asleep may no longer hand it over")
                .isFalse();
    }

    @Test
    void aNodeThatDiesWhileHandingOverIsCountedAsUncertain() throws Exception {
        put(1);
        PostBox box = rig.the(PostBox.class);
        Instant leaseEnd = rig.now().plus(HASTY.lease());
        var dead = box.claim(rig.now(), leaseEnd, 10).get(0);
        box.handingOver(dead.parcel(), rig.now(), leaseEnd);
        rig.at(leaseEnd);
        go();
        assertThat(rows()).containsExactly("SENT refused 0 uncertain 1");
    }

    @Test
    void aLetterWithdrawnOnItsWayIsStoppedAtTheLastWord() throws Exception {
        put(1);
        PostBox box = rig.the(PostBox.class);
        var taken = box.claim(rig.now(), rig.now().plus(HASTY.lease()), 10).get(0);
        rig.tx(() -> outbox.withdraw("survey:0"));
        assertThat(box.hold(taken.parcel(), rig.now())).isFalse();
        assertThat(box.handingOver(taken.parcel(), rig.now(), rig.now())).isFalse();
        rig.later(Duration.ofDays(1));
        assertThat(go()).isZero();
    }

    @Test
    void aLetterWhoseLinkIsOverIsNotSentAnyMore() throws Exception {
        put(1);
        rig.later(Duration.ofDays(14));
        go();
        assertThat(rows()).containsExactly("FAILED refused 0 uncertain 0");
        assertThat(server.taken).isEmpty();
    }

    @Test
    void oneBadLetterHoldsUpNoOther() throws Exception {
        rig.tx(() -> outbox.put(letter("a", "not an address", "survey", Map.of())));
        rig.tx(() -> outbox.put(letter("b", "ana@example.com\r\nBcc: all@example.com", "survey", Map.of())));
        rig.tx(() -> outbox.put(letter("c", "ana@example.com", "noSuchTemplate", Map.of())));
        put(2);
        server.then(Mood.NO_SUCH_RECIPIENT);
        go();
        assertThat(rows()).filteredOn(row -> row.startsWith("FAILED")).hasSize(4);
        assertThat(server.taken).hasSize(1);
    }

    /** Two nodes with two couriers each, a server of random moods: every letter arrives, and twice only when uncertain. */
    @Test
    void whateverTheServerDoesNoLetterIsLostAndNoneComesTwiceButTheUncertain() throws Exception {
        int letters = 120;
        put(letters);
        var dice = new Random(20261122);
        var moods = List.of(
                Mood.KIND,
                Mood.KIND,
                Mood.TEMPORARY_RECIPIENT,
                Mood.TEMPORARY_AT_END,
                Mood.DROPS_AT_RECIPIENT,
                Mood.DROPS_IN_CONTENT,
                Mood.TAKES_AND_DROPS);
        server.then(dice.ints(150, 0, moods.size()).mapToObj(moods::get).toArray(Mood[]::new));
        MailPolicy patient = new MailPolicy(
                4, 10, 60, 60, HASTY.firstRetry(), HASTY.lastRetry(), HASTY.lease(), HASTY.connect(), HASTY.answer());
        var couriers = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 30; i++) {
                List<Callable<Integer>> rounds = new ArrayList<>();
                for (int courier = 0; courier < 4; courier++)
                    rounds.add(() -> {
                        int all = 0;
                        for (int some = round.go(settings(server.port()), patient);
                                some > 0;
                                some = round.go(settings(server.port()), patient)) all += some;
                        return all;
                    });
                for (Future<Integer> done : couriers.invokeAll(rounds)) done.get();
                rig.later(Duration.ofMinutes(40));
            }
        } finally {
            couriers.shutdownNow();
        }
        assertThat(rows()).hasSize(letters).allMatch(row -> row.startsWith("SENT"));
        long uncertain = ((Number) rig.entities()
                        .createNativeQuery("select sum(uncertain) from letter")
                        .getSingleResult())
                .longValue();
        assertThat(uncertain).isGreaterThanOrEqualTo(server.unanswered.get()).isPositive();
        assertThat(server.taken).hasSize(letters + server.unanswered.get());
        assertThat(server.taken.stream().map(RoundTest::messageId).distinct()).hasSize(letters);
    }

    @Test
    void aLetterArrivesInBothFormsInItsLanguageWithItsLink() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            rig.tx(() -> outbox.put(letter(
                    "survey:1",
                    "ana@example.com",
                    "survey",
                    Map.of(
                            "name",
                            "Ștefan <b>\r\nBcc: x@y.z",
                            "device",
                            "Fon \"9\"\nX-Evil: 1",
                            "store",
                            "Cluj & Co"))));
            round.go(settings(mail.getSmtp().getPort()), HASTY);
            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Cum a fost reparația pentru Fon \"9\" X-Evil: 1?");
            assertThat(message.getHeader("X-Evil")).isNull();
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getMessageID()).matches("<letter-\\d+\\.[0-9a-f]{32}@care\\.example\\.com>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            String token =
                    rig.the(LinkDesk.class).token(Purpose.SURVEY, "1", rig.now().plus(Duration.ofDays(14)));
            String objection = "https://care.example.com/o/"
                    + rig.the(LinkDesk.class)
                            .token(Purpose.OBJECTION, "1", rig.now().plus(Duration.ofDays(14)));
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + objection + ">");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(part(message, 0)).contains("Nu mă mai întrebați\n" + objection + "?lang=ro");
            assertThat(part(message, 1)).contains(objection + "?lang=ro\"");
            assertThat(part(message, 0))
                    .contains("Bună ziua, Ștefan <b> Bcc: x@y.z,")
                    .contains("https://care.example.com/s/" + token + "\n");
            assertThat(part(message, 1))
                    .contains("Ștefan &lt;b&gt; Bcc")
                    .contains("Cluj &amp; Co")
                    .contains("https://care.example.com/s/" + token + "?rating=5\"")
                    .contains("Excelent");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aServerThatAsksForAPasswordGetsIt() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("care@example.com", "care", "secret");
        mail.start();
        try {
            put(1);
            var settings = new java.util.HashMap<>(texts(mail.getSmtp().getPort()));
            settings.put("aftercare.smtp.user", "care");
            settings.put("aftercare.smtp.password", "secret");
            round.go(Settings.of(settings), HASTY);
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    @Test
    void withoutAServerLettersAreWholeFilesAndAnotherTryIsTheSameFile() throws Exception {
        put(2);
        Settings none = Settings.of(Map.of("aftercare.data", folder.toString()));
        round.go(none, HASTY);
        assertThat(rows()).containsOnly("SENT refused 0 uncertain 0");
        rig.tx(() -> rig.entities()
                .createNativeQuery("update letter set state = 'WAITING', due_at = put_at")
                .executeUpdate());
        round.go(none, HASTY);
        try (Stream<Path> kept = Files.list(folder.resolve("outbox"))) {
            List<Path> files = kept.toList();
            assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".eml"));
            try (InputStream in = Files.newInputStream(files.get(0))) {
                assertThat(GreenMailUtil.newMimeMessage(in).getSubject()).contains("Phone X");
            }
        }
    }

    private void put(int letters) {
        for (int i = 0; i < letters; i++) {
            String key = "survey:" + i;
            rig.tx(() -> outbox.put(letter(
                    key, "ana@example.com", "survey", Map.of("name", "Ana", "device", "Phone X", "store", "Cluj"))));
        }
    }

    private static Letter letter(String key, String to, String template, Map<String, String> words) {
        return new Letter(
                key,
                to,
                "ro",
                template,
                words,
                Optional.of(new Letter.LinkWish(Purpose.SURVEY, "1", rig.now().plus(Duration.ofDays(14)))),
                rig.now());
    }

    private int go() throws SQLException {
        return round.go(settings(server.port()), HASTY);
    }

    private Settings settings(int port) {
        return Settings.of(texts(port));
    }

    private Map<String, String> texts(int port) {
        return Map.of(
                "aftercare.smtp.host",
                "127.0.0.1",
                "aftercare.smtp.port",
                String.valueOf(port),
                "aftercare.data",
                folder.toString(),
                "aftercare.base.url",
                "https://care.example.com");
    }

    private static List<String> rows() {
        List<?> found = rig.entities()
                .createNativeQuery("select state, refused, uncertain from letter order by id")
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> row[0] + " refused " + row[1] + " uncertain " + row[2])
                .toList();
    }

    private static String messageId(String content) {
        return content.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static String part(MimeMessage message, int index) throws Exception {
        Part part = ((MimeMultipart) message.getContent()).getBodyPart(index);
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
