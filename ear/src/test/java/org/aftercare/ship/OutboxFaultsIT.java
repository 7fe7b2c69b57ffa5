package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.ship.FaultyMailServer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Receipts of repairs, by the shipped jar, to a mail server that does all that mail servers do, and a kill by SIGKILL
 * while letters wait and while two are on the wire: none is lost, and none comes twice but where SMTP can't tell, which
 * is counted. The faults come in between letters that meet none.
 */
@Execution(ExecutionMode.CONCURRENT)
class OutboxFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** So long that what is held is held until the kill. */
    private static final String BEFORE_THE_KILL = "answer,PT39S\n";

    private static final String AFTER_IT = "answer,PT5S\n";

    private final List<Receipt> receipts = new ArrayList<>();

    private enum End {
        ONCE("SENT", 1),
        TWICE("SENT", 2),
        NEVER("FAILED", 0);

        private final String state;
        private final int arrivals;

        End(String state, int arrivals) {
            this.state = state;
            this.arrivals = arrivals;
        }
    }

    /** What a letter meets, and what has to become of it. */
    private enum Case {
        HEALTHY("none", End.ONCE),
        KILLED_WAITING("kill -9 while it waits", End.ONCE, Collections.nCopies(100, Fault.LATER_AT_RECIPIENT)),
        KILLED_AT_DATA("kill -9 between RCPT and DATA", End.ONCE, List.of(Fault.HANGS_AT_DATA)),
        KILLED_AT_END("kill -9 after the dot, before its 250", End.TWICE, List.of(Fault.TAKES_AND_HANGS)),
        // those that hang stand far from each other, so that they fall to different couriers
        HANGS_AT_GREETING("a hang before the greeting", End.ONCE),
        HANGS_AT_RECIPIENT("a hang at RCPT", End.ONCE, List.of(Fault.HANGS_AT_RECIPIENT)),
        LATER_AT_RECIPIENT("450 to RCPT", End.ONCE, List.of(Fault.LATER_AT_RECIPIENT, Fault.LATER_AT_RECIPIENT)),
        NEVER_AT_RECIPIENT("550 to RCPT", End.NEVER, List.of(Fault.NEVER_AT_RECIPIENT)),
        DROPS_AT_RECIPIENT("dropped at RCPT", End.ONCE, List.of(Fault.DROPS_AT_RECIPIENT)),
        DROPS_AT_DATA("dropped at DATA", End.ONCE, List.of(Fault.DROPS_AT_DATA)),
        HANGS_AT_DATA("a hang at DATA", End.ONCE, List.of(Fault.HANGS_AT_DATA)),
        DROPS_IN_CONTENT("dropped before the dot", End.ONCE, List.of(Fault.DROPS_IN_CONTENT)),
        LATER_AT_END("451 to the content", End.ONCE, List.of(Fault.LATER_AT_END)),
        NEVER_AT_END("554 to the content", End.NEVER, List.of(Fault.NEVER_AT_END)),
        TAKES_AND_DROPS("dropped after the dot, before its 250", End.TWICE, List.of(Fault.TAKES_AND_DROPS)),
        TAKES_AND_HANGS("a hang after the dot", End.TWICE, List.of(Fault.TAKES_AND_HANGS));

        private final String told;
        private final End end;
        private final List<Fault> faults;

        Case(String told, End end) {
            this(told, end, List.of());
        }

        Case(String told, End end, List<Fault> faults) {
            this.told = told;
            this.end = end;
            this.faults = faults;
        }

        /** What left us whole may have been taken: whether it had all left when the line broke, nobody can know. */
        boolean mayBeUncertain() {
            return this == DROPS_IN_CONTENT;
        }
    }

    private record Receipt(Case of, String address, String number) {}

    /** A letter as staff see it. */
    private record Seen(String state, int uncertain, String problem, Duration took) {
        boolean isOver() {
            return !state.equals("WAITING");
        }
    }

    @Test
    void noLetterIsLostAndNoneComesTwiceButWhatIsCounted() throws Exception {
        try (var mail = new FaultyMailServer()) {
            var server = new ShippedJar("outbox").onDatabase("outbox");
            server.asShared()
                    .env("AFTERCARE_DEMO", "")
                    .env("AFTERCARE_SMTP_PORT", String.valueOf(mail.port()))
                    .env("AFTERCARE_REFERENCE_DATA", policies(BEFORE_THE_KILL).toString());
            server.start();
            killWhileLettersWaitAndTwoAreOnTheWire(server, mail);
            policies(AFTER_IT);
            // who comes back finds a server that doesn't greet
            mail.silent(true);
            server.restart();
            for (Case of : Case.values())
                if (of.compareTo(Case.HANGS_AT_GREETING) >= 0) {
                    open(server, mail, of, 1);
                    open(server, mail, Case.HEALTHY, 1);
                }
            Patience.until(PATIENCE, "somebody to wait for a greeting in vain", () -> mail.unheard() > 0);
            mail.silent(false);
            for (Receipt one : receipts)
                Patience.until(
                        PATIENCE, "the end of " + one, () -> seen(server, one).isOver());
            var seen = receipts.stream().collect(Collectors.toMap(one -> one, one -> seen(server, one)));
            var counter = counter(server);
            assertThat(counter.get("/ticket.xhtml?n=" + number(Case.NEVER_AT_RECIPIENT))
                            .body())
                    .contains("It can’t be delivered. Tell the customer another way.");
            assertThat(counter.get("/ticket.xhtml?n=" + number(Case.TAKES_AND_DROPS))
                            .body())
                    .contains("It may have come twice");
            server.stop();
            report(mail, seen);
            seen.forEach((one, letter) -> check(one, letter, mail));
            assertThat(seen.values().stream().mapToInt(Seen::uncertain).sum())
                    .as("each that is counted is told in the log")
                    .isEqualTo(warnings(server));
        }
    }

    private void killWhileLettersWaitAndTwoAreOnTheWire(Shipped server, FaultyMailServer mail) {
        for (Receipt sent : open(server, mail, Case.HEALTHY, 4))
            Patience.until(
                    PATIENCE,
                    "a letter before all trouble",
                    () -> seen(server, sent).isOver());
        var held = new ArrayList<Receipt>();
        for (Case of : List.of(Case.KILLED_AT_END, Case.KILLED_AT_DATA)) {
            var one = open(server, mail, of, 1).get(0);
            Patience.until(PATIENCE, one + " to be on the wire", () -> mail.isHanging(one.address()));
            held.add(one);
        }
        var putOff = open(server, mail, Case.KILLED_WAITING, 2);
        for (Receipt one : putOff)
            Patience.until(
                    PATIENCE,
                    one + " to be put off",
                    () -> seen(server, one).problem().equals("SMTP 450"));
        var waiting = new ArrayList<>(putOff);
        waiting.addAll(open(server, mail, Case.KILLED_WAITING, 2));
        assertThat(held).allMatch(one -> mail.isHanging(one.address()));
        server.kill9();
        for (Receipt one : waiting) mail.meets(one.address(), List.of());
    }

    private List<Receipt> open(Shipped server, FaultyMailServer mail, Case of, int count) {
        var opened = new ArrayList<Receipt>();
        for (int i = 0; i < count; i++) {
            String imei = Sample.imei();
            String address = Sample.mailOf(imei);
            mail.meets(address, of.faults);
            var ticket = Staff.of(server, "clerk")
                    .open(Sample.ticket("RO-BUC-1", imei).build())
                    .expect(201)
                    .json();
            opened.add(new Receipt(of, address, ticket.getString("number")));
        }
        receipts.addAll(opened);
        return opened;
    }

    private static void check(Receipt receipt, Seen seen, FaultyMailServer mail) {
        Case of = receipt.of();
        var taken = mail.taken(receipt.address());
        assertThat(taken).as("%s arrived", receipt).hasSize(of.end.arrivals);
        assertThat(taken.stream().distinct().count())
                .as("Message-IDs of %s", receipt)
                .isEqualTo(Math.min(1, of.end.arrivals));
        assertThat(seen.state()).as("%s as staff see it", receipt).isEqualTo(of.end.state);
        int twice = of.end == End.TWICE ? 1 : 0;
        assertThat(seen.uncertain())
                .as("how often %s is counted as uncertain", receipt)
                .isBetween(twice, of.mayBeUncertain() ? 1 : twice);
        if (of.end == End.NEVER) {
            assertThat(seen.problem()).isEqualTo("SMTP " + of.told.substring(0, 3));
            assertThat(mail.tries(receipt.address())).as("tries of %s", receipt).isEqualTo(1);
        }
    }

    private static void report(FaultyMailServer mail, Map<Receipt, Seen> seen) {
        System.out.printf(
                "%-40s %7s %4s %5s %5s %5s %9s  %s%n",
                "outbox: fault", "letters", "once", "twice", "never", "tries", "slowest", "staff see");
        for (Case of : Case.values()) {
            var all = seen.keySet().stream().filter(one -> one.of() == of).toList();
            System.out.printf(
                    "%-40s %7d %4d %5d %5d %5d %7.1f s  %s%n",
                    of.told,
                    all.size(),
                    arrived(all, mail, 1),
                    arrived(all, mail, 2),
                    arrived(all, mail, 0),
                    all.stream().mapToInt(one -> mail.tries(one.address())).sum(),
                    all.stream()
                                    .mapToLong(one -> seen.get(one).took().toMillis())
                                    .max()
                                    .orElse(0)
                            / 1000.0,
                    all.stream().map(one -> told(seen.get(one))).distinct().collect(Collectors.joining("; ")));
        }
    }

    private static String told(Seen letter) {
        return letter.state()
                + (letter.problem().isEmpty() ? "" : ", " + letter.problem())
                + (letter.uncertain() == 0 ? "" : ", uncertain " + letter.uncertain());
    }

    private static long arrived(List<Receipt> all, FaultyMailServer mail, int times) {
        return all.stream()
                .filter(one -> mail.taken(one.address()).size() == times)
                .count();
    }

    private static Seen seen(Shipped server, Receipt receipt) {
        var letters = Staff.of(server, "clerk")
                .get("tickets/" + receipt.number() + "/letters")
                .expect(200)
                .json()
                .getJsonArray("items");
        assertThat(letters).as("letters of %s", receipt).hasSize(1);
        var letter = letters.getJsonObject(0);
        var put = Instant.parse(letter.getString("putAt"));
        var sent = Instant.parse(letter.getString("sentAt", put.toString()));
        return new Seen(
                letter.getString("state"),
                letter.getInt("uncertain"),
                letter.getString("problem", ""),
                Duration.between(put, sent));
    }

    private String number(Case of) {
        return receipts.stream()
                .filter(one -> one.of() == of)
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** Somebody at the counter, signed in. */
    private static Http counter(Shipped server) {
        Http clerk = Http.browsing(server.baseUri()).with("Accept-Language", "en");
        Form.of("/login.xhtml", clerk.get("/login.xhtml").expect(200).body())
                .with("name", "clerk")
                .with("password", "aftercare-demo")
                .with("enter", "Sign in")
                .send(clerk)
                .expect(200);
        return clerk;
    }

    private static int warnings(Shipped server) {
        return (int) server.log()
                .lines()
                .filter(line -> line.contains("its answer never read: it may come twice"))
                .count();
    }

    /** The tests' own, but for the postman, who is in a hurry. */
    private static Path policies(String patience) throws IOException {
        Path folder = Files.createDirectories(
                Shipped.TARGET.resolve("outbox-policies").toAbsolutePath());
        for (String same : List.of("people.csv", "stores.csv", "sla-policies.csv", "limits.csv"))
            Files.writeString(folder.resolve(same), Files.readString(Path.of("src", "test", "reference-data", same)));
        Files.writeString(
                folder.resolve("mail-policy.csv"),
                "name,value\nlease,PT40S\nfirst-retry,PT1S\nlast-retry,PT2S\n" + patience);
        return folder;
    }
}
