package org.aftercare.sla;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of levels, when, and how often. The stores open from 10 to 18 in Bucharest, two hours before UTC. */
class EscalationTest {
    static final String STORE = "RO-BUC-1";
    static final String ORPHAN = "RO-CLJ-1";
    static final SampleNetwork NETWORK = new SampleNetwork()
            .with(STORE, NORTH, "L1 L2", SampleHours.weekdays("Europe/Bucharest", "10:00-18:00"))
            .with(ORPHAN, SOUTH, "L1", SampleHours.weekdays("Europe/Bucharest", "10:00-18:00"));
    static Rig rig;

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing").with(NetworkDesk.class, NETWORK);
        hire(1, "ana", CLERK, STORE, "NORTH");
        hire(2, "mihai", TECHNICIAN, STORE, "NORTH");
        hire(3, "ioana", LEAD, STORE, "NORTH");
        hire(4, "radu", MANAGER, null, "NORTH");
        hire(5, "elena", OFFICE, null, null);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @BeforeEach
    void mondayAtTen() {
        rig.tx(() -> {
            for (String table : List.of(
                    "sla_firing", "sla_next_level", "sla_clock", "sla_telling", "sla_reader", "sla_breach", "letter"))
                rig.entities().createNativeQuery("delete from " + table).executeUpdate();
        });
        rig.at(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void aWarningIsForTheBenchAndABreachForTheLead() {
        var story = new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T11:00:00Z"));
        wake();
        assertThat(letters()).as("half of the time is no news").isEmpty();
        rig.at(Instant.parse("2026-11-23T11:30:00Z"));
        wake();
        assertThat(letters()).containsExactly("mihai escalation:mihai:1 75 warning");
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        assertThat(letters())
                .containsExactly("ioana escalation:ioana:1 100 breach", "mihai escalation:mihai:1 75 warning");
        JsonObject words = wordsOf("ioana");
        assertThat(words.getString("item.1.number")).isEqualTo(story.number().value());
        assertThat(words.getString("item.1.place")).isEqualTo("Store RO-BUC-1");
        assertThat(words.getString("item.1.at")).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(words.getString("zone")).isEqualTo("Europe/Bucharest");
        assertThat(rows("select recipient || ' ' || language from letter where letter_key = 'escalation:ioana:1'"))
                .containsExactly("ioana@example.com ro");
    }

    @Test
    void whoeverTheRepairIsGivenToIsWarnedAlone() {
        hire(6, "oana", TECHNICIAN, STORE, "NORTH");
        var story = new SampleStory(rig, STORE);
        rig.tx(() -> rig.entities()
                .createNativeQuery("update ticket set assignee = 'oana' where number = '" + story.number() + "'")
                .executeUpdate());
        rig.at(Instant.parse("2026-11-23T11:30:00Z"));
        wake();
        assertThat(letters()).containsExactly("oana escalation:oana:1 75 warning");
        rig.tx(() -> rig.entities()
                .createNativeQuery("delete from person where name = 'oana'")
                .executeUpdate());
    }

    @Test
    void whatIsReachedSoonAfterALetterWaitsForTheNextWhichTellsAllOfIt() {
        new SampleStory(rig, STORE);
        rig.later(Duration.ofMinutes(5));
        new SampleStory(rig, STORE);
        rig.later(Duration.ofMinutes(1));
        new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        rig.later(Duration.ofMinutes(7));
        wake();
        assertThat(lettersTo("ioana")).hasSize(1);
        rig.later(Duration.ofMinutes(7).plusSeconds(59));
        wake();
        assertThat(lettersTo("ioana")).as("a second before fifteen minutes").hasSize(1);
        rig.later(Duration.ofSeconds(1));
        wake();
        wake();
        assertThat(lettersTo("ioana"))
                .containsExactly(
                        "ioana escalation:ioana:1 100 breach", "ioana escalation:ioana:2 100 breach 100 breach");
    }

    @Test
    void tiersGoToManagersAndHeadOfficeAndOfOneClockOnlyTheWorstIsListed() {
        var story = new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-27T15:00:00Z"));
        wake();
        assertThat(lettersTo("radu")).containsExactly("radu escalation:radu:1 102 tier 102 tier 101 tier");
        assertThat(wordsOf("ioana").getString("item.1.level")).isEqualTo("1");
        assertThat(lettersTo("elena")).hasSize(1);
        assertThat(wordsOf("elena").getString("item.1.number"))
                .isEqualTo(story.number().value());
        assertThat(wordsOf("elena").getString("page")).isEqualTo("/breaches.xhtml");
        assertThat(lettersTo("ana")).as("clerks wait for owners only").isEmpty();
    }

    @Test
    void inQuietHoursNothingIsSentAndInTheMorningAll() {
        new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T18:00:00Z"));
        wake();
        assertThat(letters()).as("eight in the evening in Bucharest").isEmpty();
        assertThat(count("sla_breach")).as("the task is there at once").isEqualTo(1);
        rig.at(Instant.parse("2026-11-24T04:59:59Z"));
        wake();
        assertThat(letters()).isEmpty();
        rig.at(Instant.parse("2026-11-24T05:00:00Z"));
        wake();
        assertThat(lettersTo("ioana")).hasSize(1);
    }

    @Test
    void aStoresPeopleAreLeftAloneWhileItIsClosedAndHeadOfficeIsNot() {
        new SampleStory(rig, STORE);
        new SampleStory(rig, ORPHAN);
        rig.at(Instant.parse("2026-11-28T10:00:00Z"));
        wake();
        assertThat(lettersTo("ioana")).as("Saturday").isEmpty();
        assertThat(lettersTo("radu")).isNotEmpty();
        rig.at(Instant.parse("2026-11-30T05:00:00Z"));
        wake();
        assertThat(lettersTo("ioana")).as("Monday at seven").hasSize(1);
    }

    @Test
    void aStoreWithoutALeadIsTheOfficesWhereThereIsNoManagerEither() {
        new SampleStory(rig, ORPHAN);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        assertThat(letters()).containsExactly("elena escalation:elena:1 100 breach");
    }

    @Test
    void aBenchWithoutAnAddressIsItsLeads() {
        address("mihai", "");
        new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T11:30:00Z"));
        wake();
        address("mihai", "mihai@example.com");
        assertThat(letters()).containsExactly("ioana escalation:ioana:1 75 warning");
    }

    @Test
    void whoLosesTheirAddressBeforeTheLetterLeavesItToThoseAbove() {
        new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        address("ioana", "");
        wake();
        wake();
        assertThat(letters())
                .containsExactly("mihai escalation:mihai:1 75 warning", "radu escalation:radu:1 100 breach");
        address("radu", "");
        rig.at(Instant.parse("2026-11-23T16:30:00Z"));
        wake();
        wake();
        assertThat(lettersTo("radu")).hasSize(1);
        assertThat(lettersTo("elena")).as("a manager's are head office's").hasSize(1);
        address("ioana", "ioana@example.com");
        address("radu", "radu@example.com");
    }

    @Test
    void whereNobodyAboveHasAnAddressItStaysUntold() {
        new SampleStory(rig, ORPHAN);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        address("elena", "");
        wake();
        assertThat(letters()).isEmpty();
        address("elena", "elena@example.com");
        wake();
        assertThat(letters()).as("not asked for again at once").isEmpty();
        rig.later(Duration.ofMinutes(15));
        wake();
        assertThat(letters()).containsExactly("elena escalation:elena:1 100 breach");
    }

    @Test
    void whatIsTakenBackBeforeItWasToldIsNotToldAndNobodysTask() {
        var story = new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        assertThat(count("sla_breach")).isEqualTo(1);
        rig.at(Instant.parse("2026-11-23T11:59:59Z"));
        story.take(Step.START_DIAGNOSIS, STORE, TECHNICIAN);
        rig.at(Instant.parse("2026-11-23T12:00:01Z"));
        wake();
        assertThat(lettersTo("ioana")).isEmpty();
        assertThat(count("sla_breach")).isZero();
    }

    @Test
    void ofAClockThatIsOverWarningsAreLeftOutAndABreachSaysSo() {
        var story = new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:10:00Z"));
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        assertThat(rows("select cast(count(*) as varchar) from sla_breach where ended_at is null"))
                .containsExactly("1");
        story.take(Step.START_DIAGNOSIS, STORE, TECHNICIAN);
        assertThat(rows("select cast(count(*) as varchar) from sla_breach where ended_at is null"))
                .as("no longer late")
                .containsExactly("0");
        wake();
        assertThat(letters()).containsExactly("ioana escalation:ioana:1 100 breachOver");
        assertThat(rows("select cast(count(*) as varchar) from sla_telling where letter is null"))
                .as("and nothing is kept for later")
                .containsExactly("0");
    }

    @Test
    void aLetterOfATransactionThatDiedIsWrittenByTheNext() {
        new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        assertThatThrownBy(() -> rig.tx(Caller.SYSTEM, () -> {
                    rig.the(EscalationDesk.class).write("ioana");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(lettersTo("ioana")).isEmpty();
        wake();
        wake();
        assertThat(lettersTo("ioana")).hasSize(1);
    }

    @Test
    void whoeverAnotherNodeWritesToIsLeftToIt() throws SQLException {
        new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        try (Connection other = DriverManager.getConnection(rig.url(), "sa", "")) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("select * from sla_reader where person = 'ioana' for update");
            wake();
            assertThat(letters()).containsExactly("mihai escalation:mihai:1 75 warning");
        }
        wake();
        assertThat(lettersTo("ioana")).hasSize(1);
    }

    @Test
    void aLongLetterSaysHowManyMoreThereAre() {
        for (int i = 0; i < 45; i++) new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        var words = wordsOf("ioana");
        assertThat(words.getString("breached")).isEqualTo("45");
        assertThat(words.getString("more")).isEqualTo("5");
        assertThat(words).containsKey("item.40.is").doesNotContainKey("item.41.is");
    }

    @Test
    void nobodyWaitingCostsOneLookUp() {
        assertThat(rig.statements(
                        () -> rig.tx(() -> rig.the(EscalationTimer.class).wake())))
                .isEqualTo(1);
    }

    @Test
    void aBatchIsFollowedInAsFewStatementsAsOneLevel() {
        for (int i = 0; i < 25; i++) new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        var batch = rig.announced().stream()
                .filter(LevelsReached.class::isInstance)
                .map(LevelsReached.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(batch.levels()).hasSizeGreaterThanOrEqualTo(75);
        rig.tx(() -> {
            rig.entities().createNativeQuery("delete from sla_telling").executeUpdate();
            rig.entities().createNativeQuery("delete from sla_breach").executeUpdate();
        });
        long sent = rig.statements(() -> rig.tx(Caller.SYSTEM, () -> {
            rig.the(EscalationFollower.class).reached(batch);
            return null;
        }));
        assertThat(sent)
                .as("tickets, two of people, clocks, tellings, readers; and one batch, which the log tells in a line a"
                        + " breach and three around them")
                .isLessThanOrEqualTo(6 + 25 + 3);
    }

    /** 200 clocks of two kinds that run through all their levels at one store, told in batches within a minute. */
    @Test
    void aStormIsTwoLettersAPerson() {
        for (int i = 0; i < 200; i++) new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-12-14T09:00:00Z"));
        long began = System.nanoTime();
        long sent = rig.statements(() -> {
            while (rig.<Integer>tx(Caller.SYSTEM, () -> rig.the(LevelDesk.class).fire(25)) > 0) {
                rig.later(Duration.ofSeconds(3));
                rig.tx(() -> rig.the(EscalationTimer.class).wake());
            }
        });
        long writing = rig.statements(() -> {
            rig.later(Duration.ofMinutes(15));
            rig.tx(() -> rig.the(EscalationTimer.class).wake());
        });
        long millis = (System.nanoTime() - began) / 1_000_000;
        long firings = count("sla_firing");
        System.out.printf(
                "storm: %d firings of %d clocks at one store, %d things to tell, %d letters, %d statements (%.1f a firing), %d for the last letters, %d ms%n",
                firings,
                count("sla_clock"),
                count("sla_telling"),
                count("letter"),
                sent + writing,
                (sent + writing) / (double) firings,
                writing,
                millis);
        assertThat(firings).isGreaterThanOrEqualTo(2_000);
        for (String person : List.of("mihai", "ioana", "radu", "elena"))
            assertThat(lettersTo(person).size()).as(person).isBetween(1, 2);
        assertThat(count("letter")).isLessThanOrEqualTo(8);
        assertThat(rows("select cast(count(*) as varchar) from sla_telling where letter is null"))
                .containsExactly("0");
        assertThat(writing).as("one person's letter costs eight").isLessThanOrEqualTo(40);
    }

    private static void hire(long id, String name, Role role, String store, String region) {
        rig.tx(() -> rig.entities()
                .createNativeQuery("insert into person (id, name, full_name, role, store, region, password, email)"
                        + " values (?, ?, ?, ?, ?, ?, '', ?)")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, name)
                .setParameter(4, role.name())
                .setParameter(5, store)
                .setParameter(6, region)
                .setParameter(7, name + "@example.com")
                .executeUpdate());
    }

    private static void address(String name, String email) {
        rig.tx(() -> rig.entities()
                .createNativeQuery("update person set email = ? where name = ?")
                .setParameter(1, email)
                .setParameter(2, name)
                .executeUpdate());
    }

    /** Clocks first, then letters, as the two timers do. */
    private static void wake() {
        rig.tx(() -> rig.the(ClockTimer.class).wake());
        rig.tx(() -> rig.the(EscalationTimer.class).wake());
    }

    /** Each as its reader, its key, and the level and sentence of each line. */
    private static List<String> letters() {
        List<String> told = new ArrayList<>();
        for (String key : rows("select letter_key from letter order by letter_key")) {
            var words = words(key);
            var letter = new StringBuilder(key.split(":")[1] + " " + key);
            for (int i = 1; words.containsKey("item." + i + ".is"); i++) {
                String is = words.getString("item." + i + ".is");
                int level = Integer.parseInt(words.getString("item." + i + ".level"));
                letter.append(' ')
                        .append(is.startsWith("tier") ? level + 100 : level)
                        .append(' ')
                        .append(is);
            }
            told.add(letter.toString());
        }
        return told;
    }

    private static List<String> lettersTo(String person) {
        return letters().stream().filter(one -> one.startsWith(person + " ")).toList();
    }

    private static JsonObject wordsOf(String person) {
        return words("escalation:" + person + ":1");
    }

    private static JsonObject words(String key) {
        String words = rows("select words from letter where letter_key = '" + key + "'")
                .get(0);
        return Json.createReader(new StringReader(words)).readObject();
    }

    private static List<String> rows(String sql) {
        return rig.tx(() -> {
            List<?> found = rig.entities().createNativeQuery(sql).getResultList();
            return found.stream().map(String::valueOf).toList();
        });
    }

    private static long count(String table) {
        return Long.parseLong(
                rows("select cast(count(*) as varchar) from " + table).get(0));
    }
}
