package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.Location;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockKind;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeded tickets of stores in three zones: each figure of the board is as long as the list that it opens. */
class BoardTest {
    /** Already tomorrow in Kolkata, today for hours in Bucharest, and for half a day in Los Angeles. */
    private static final Instant NOW = Instant.parse("2026-11-24T19:30:00Z");

    private static final SampleNetwork NETWORK = new SampleNetwork()
            .with(store("RO-BUC-1", "EAST", "Europe/Bucharest"), SampleHours.ALWAYS)
            .with(store("RO-CLJ-1", "EAST", "Europe/Bucharest"), SampleHours.ALWAYS)
            .with(store("IN-DEL-1", "EAST", "Asia/Kolkata"), SampleHours.ALWAYS)
            .with(store("US-LAX-1", "WEST", "America/Los_Angeles"), SampleHours.ALWAYS);

    private static final Map<String, ToIntFunction<StoreLine>> BY_SLA = Map.of(
            "", StoreLine::open,
            "BREACHED", StoreLine::breached,
            "AT_RISK", StoreLine::atRisk,
            "DUE_TODAY", StoreLine::dueToday,
            "DUE_SOON", StoreLine::dueSoon);

    private static final Map<List<TicketStatus>, ToIntFunction<StoreLine>> BY_STATUS = Map.of(
            List.of(TicketStatus.AWAITING_APPROVAL), StoreLine::waitingCustomer,
            List.of(TicketStatus.AWAITING_PARTS), StoreLine::waitingParts,
            List.of(TicketStatus.READY, TicketStatus.RETURN_READY), StoreLine::ready,
            List.of(TicketStatus.UNCLAIMED), StoreLine::unclaimed);

    private static final Caller OFFICE = new Caller("elena", Role.OFFICE, new Scope.Everywhere());

    private static Rig rig;
    private static QueueDesk desk;

    @BeforeAll
    static void tell() throws SQLException {
        rig = Rig.ofRooms("insight").with(NetworkDesk.class, NETWORK).at(NOW);
        desk = rig.the(QueueDesk.class);
        try (var database = DriverManager.getConnection(rig.url(), "sa", "")) {
            new SampleQueue(database, NETWORK.stores(), NOW, 4).tell(1_200, 700);
        }
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    private static StoreCard store(String code, String region, String zone) {
        return new StoreCard(
                new StoreCode(code),
                code,
                new RegionCode(region),
                code.substring(0, 2),
                ZoneId.of(zone),
                new Location(0, 0),
                "",
                Set.of("L1"),
                2,
                true);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "RO-BUC-1, ''", "IN-DEL-1, ''", "US-LAX-1, ''", "'', EAST", "'', WEST"})
    void eachFigureIsAsLongAsTheListThatItOpens(String store, String region) {
        var place = QueueQuestion.at(store, region);
        var lines = board(OFFICE, place);
        assertThat(lines).isNotEmpty();
        Map<String, Integer> figures = new LinkedHashMap<>();
        Map<String, Integer> lists = new LinkedHashMap<>();
        BY_SLA.forEach((sla, figure) -> {
            figures.put("sla " + sla, sum(lines, figure));
            lists.put("sla " + sla, length(OFFICE, place.withSla(sla)));
        });
        BY_STATUS.forEach((statuses, figure) -> {
            figures.put("status " + statuses, sum(lines, figure));
            lists.put(
                    "status " + statuses,
                    length(OFFICE, new QueueQuestion(place.side(), store, region, statuses, "", "", "", "due")));
        });
        for (AgeBand band : AgeBand.values()) {
            figures.put("age " + band, sum(lines, line -> line.age(band)));
            lists.put("age " + band, length(OFFICE, place.aged(band.name())));
        }
        assertThat(lists).isEqualTo(figures);
        assertThat(figures.values())
                .as("figures that prove something")
                .filteredOn(n -> n > 0)
                .hasSizeGreaterThan(10);
    }

    @Test
    void theDayThatSomethingIsDueOnIsTheStores() {
        var bucharest = Instant.parse("2026-11-24T22:00:00Z");
        assertThat(list(OFFICE, QueueQuestion.at("RO-BUC-1", "").withSla("DUE_TODAY")))
                .isNotEmpty()
                .allMatch(row -> !row.dueAt().isBefore(NOW) && row.dueAt().isBefore(bucharest));
        var angeles = Instant.parse("2026-11-25T08:00:00Z");
        assertThat(list(OFFICE, QueueQuestion.at("", "").withSla("DUE_TODAY")))
                .filteredOn(row -> row.pickupStore().value().equals("US-LAX-1"))
                .anyMatch(row -> row.dueAt().isAfter(bucharest))
                .allMatch(row -> row.dueAt().isBefore(angeles));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "RO-CLJ-1, ''", "'', EAST"})
    void whatWasKeptIsCountedAsItIsListed(String store, String region) {
        var place = QueueQuestion.at(store, region);
        var period = new Ended(ClockKind.READY, "", NOW.minus(Duration.ofDays(30)), NOW);
        var whole = rig.tx(OFFICE, () -> desk.kept(place, period));
        assertThat(whole.missed()).isPositive();
        assertThat(whole.met()).isPositive();
        assertThat(length(OFFICE, place.having(period))).isEqualTo(whole.n());
        assertThat(length(OFFICE, place.having(of(period, Ended.MISSED)))).isEqualTo(whole.missed());
        assertThat(length(OFFICE, place.having(of(period, Ended.MET)))).isEqualTo(whole.met());
        var stores = rig.tx(OFFICE, () -> desk.keptByStore(place, period));
        assertThat(stores.stream().mapToInt(Kept::n).sum()).isEqualTo(whole.n());
        assertThat(stores.stream().mapToInt(Kept::met).sum()).isEqualTo(whole.met());
        assertThat(whole.median())
                .hasValueSatisfying(
                        median -> assertThat(median).isBetween(Duration.ofMinutes(500), Duration.ofMinutes(2_600)));
        assertThat(whole.medianAway())
                .hasValueSatisfying(
                        away -> assertThat(away).isGreaterThan(whole.median().orElseThrow()));
    }

    @Test
    void nothingEndedIsNoShare() {
        var period = new Ended(ClockKind.DIAGNOSIS, "", NOW.minus(Duration.ofDays(30)), NOW);
        var none = rig.tx(OFFICE, () -> desk.kept(QueueQuestion.at("", ""), period));
        assertThat(none.n()).isZero();
        assertThat(none.share()).isNaN();
        assertThat(none.median()).isEmpty();
    }

    @Test
    void everybodySeesTheirOwn() {
        var manager = new Caller("radu", Role.MANAGER, new Scope.InRegion(new RegionCode("EAST")));
        assertThat(board(manager, QueueQuestion.at("", "")))
                .extracting(line -> line.store().value())
                .containsExactly("IN-DEL-1", "RO-BUC-1", "RO-CLJ-1");
        assertThatThrownBy(() -> board(manager, QueueQuestion.at("US-LAX-1", "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> board(manager, QueueQuestion.at("", "WEST"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> board(manager, QueueQuestion.at("RO-NIX-1", "")))
                .isInstanceOf(InvalidInput.class);
        var home = new Scope.AtStore(new StoreCode("RO-BUC-1"), new RegionCode("EAST"));
        assertThat(board(new Caller("ioana", Role.LEAD, home), QueueQuestion.at("", "")))
                .extracting(line -> line.store().value())
                .containsExactly("RO-BUC-1");
        assertThatThrownBy(() -> board(new Caller("ana", Role.CLERK, home), QueueQuestion.at("", "")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theWholeBoardIsOneStatement() {
        assertThat(rig.statements(() -> board(OFFICE, QueueQuestion.at("", ""))))
                .isEqualTo(1);
    }

    private static Ended of(Ended period, String result) {
        return new Ended(period.kind(), result, period.from(), period.to());
    }

    private static List<StoreLine> board(Caller caller, QueueQuestion place) {
        return rig.tx(caller, () -> desk.board(place));
    }

    private static int sum(List<StoreLine> lines, ToIntFunction<StoreLine> figure) {
        return lines.stream().mapToInt(figure).sum();
    }

    private static int length(Caller caller, QueueQuestion question) {
        return list(caller, question).size();
    }

    /** Page by page, as people read it; nobody stands in it twice. */
    private static List<QueueRow> list(Caller caller, QueueQuestion question) {
        List<QueueRow> rows = new ArrayList<>();
        String after = "";
        do {
            String cursor = after;
            var page = rig.tx(caller, () -> desk.page(question, cursor, 50));
            rows.addAll(page.items());
            after = page.next();
        } while (!after.isEmpty());
        assertThat(rows).extracting(QueueRow::id).doesNotHaveDuplicates();
        return rows;
    }
}
