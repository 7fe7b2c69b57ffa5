package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Where a repair is done, what was promised of it, who chose otherwise, and how queues are levelled. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Shipped.POSTGRES)
class RoutingInBrowserIT {
    private final Shipped server = Shipped.onPostgres();

    @Test
    void aLeadHasItDoneElsewhereAndSeesWhatWasPromisedAndWhatItCost() {
        String number = opened();
        try (Browser lead = Browser.desk(server).signIn("lead");
                Browser manager = Browser.desk(server).signIn("manager")) {
            Page page = lead.go("/ticket.xhtml?n=" + number);
            assertThat(page.locator("section[aria-labelledby=route-head]")).containsText("At intake");
            page.click("#elsewhere summary");
            page.selectOption("#bench", "RO-CLJ-1");
            page.click("#chooseBench");
            assertThat(page.locator("#bench-reason-said")).isVisible();
            lead.screenshot("route-refused");
            page.selectOption("#bench", "RO-BUC-3");
            page.fill("#bench-reason", "its owner works there");
            page.press("#bench-reason", "Enter");
            assertThat(page.locator(".notice").first()).containsText("Bucharest Hub");
            var card = page.locator("section[aria-labelledby=route-head]");
            assertThat(card).containsText("its owner works there");
            assertThat(card).containsText("sooner");
            assertThat(page.locator("main")).containsText("Routed");
            lead.looksRight("route");

            Page board = manager.go("/board.xhtml");
            board.locator("a[href^='promises.xhtml']").click();
            assertThat(board.locator("section[aria-labelledby=chosen-head]")).containsText("its owner works there");
            manager.looksRight("promises");
        }
    }

    @Test
    void aBenchThatCannotDoItSaysWhyAndAnotherGetsIt() {
        String number = opened();
        try (Browser bench = Browser.phone(server, Locale.forLanguageTag("ro")).signIn("technician")) {
            Page page = bench.go("/ticket.xhtml?n=" + number);
            page.click("#elsewhere summary");
            page.fill("#bench-refusal", "nu avem unealta");
            page.click("#refuseBench");
            assertThat(page.locator(".notice").first()).containsText(Pattern.compile("Bucharest Hub|Cluj"));
            assertThat(page.locator("section[aria-labelledby=route-head]")).containsText("Atelierul nu a putut");
            bench.screenshot("ro-route-refused");
            bench.assertFits();
        }
        var promises = Staff.of(server, "lead")
                .get("tickets/" + number + "/promises")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(promises).extracting(one -> one.getString("cause")).containsExactly("INTAKE", "REFUSED");
    }

    /** A queue that is worth levelling takes days to grow: what was worked out is put into the database. */
    @Test
    void aManagerLooksAtWhatWouldBeGainedLeavesOneOutAndMovesTheOthers() throws SQLException {
        var numbers = List.of(opened(), opened(), opened());
        try (Browser manager = Browser.desk(server).signIn("manager")) {
            Page page = manager.go("/board.xhtml");
            page.locator("a[href^='rebalancing.xhtml']").click();
            page.click("#propose");
            assertThat(page.locator("#moves-head")).hasText(Pattern.compile("Moves proposed: [0-9]+\\..*"));
            manager.looksRight("rebalancing-none");
            worked(numbers);
            page.reload();
            assertThat(page.locator(".whole .figure")).hasText("18 h");
            page.uncheck("#move-" + numbers.get(0));
            manager.looksRight("rebalancing");
            page.click("#apply");
            assertThat(page.locator(".notice").first()).containsText("Devices that move: 2");
            assertThat(page.locator("tbody tr").nth(0)).containsText("Not chosen");
            assertThat(page.locator("tbody tr").nth(1)).containsText("Moved");
            assertThat(page.locator("#apply")).hasCount(0);
            manager.looksRight("rebalancing-applied");
        }
        assertThat(bench(numbers.get(0))).isEqualTo("RO-BUC-1");
        assertThat(bench(numbers.get(2))).isEqualTo("RO-BUC-3");
    }

    private static void worked(List<String> numbers) throws SQLException {
        try (Connection database = Postgres.connect("shared");
                var write = database.createStatement()) {
            write.executeUpdate("insert into rebalancing (id, version, region, made_at, made_by, phones, applied_by)"
                    + " values (900000000, 1, 'EAST', now(), 'system', 12, '')");
            for (int i = 0; i < numbers.size(); i++)
                write.executeUpdate("insert into rebalancing_move (id, rebalancing_id, ticket, device, from_store,"
                        + " to_store, gain_seconds, result) values (" + (900_000_000 + i) + ", 900000000, '"
                        + numbers.get(i) + "', '35…', 'RO-BUC-1', 'RO-BUC-3', 21600, 'PROPOSED')");
        }
    }

    private String bench(String number) {
        return Staff.of(server, "manager")
                .get("tickets/" + number)
                .expect(200)
                .json()
                .getString("benchStore");
    }

    @Test
    void scriptsLevelAndChooseTooAndAreToldWhatIsWrong() {
        String number = opened();
        var manager = Staff.of(server, "manager");
        var ticket = manager.get("tickets/" + number).expect(200).json();
        var there = Json.createObjectBuilder()
                .add("storeCode", "RO-BUC-3")
                .add("reason", "by script")
                .build();
        manager.http().put("/api/v1/tickets/" + number + "/bench", there).expect(428);
        manager.http()
                .with("If-Match", "\"" + ticket.getInt("version") + "\"")
                .put("/api/v1/tickets/" + number + "/bench", there)
                .expect(200);
        manager.http()
                .with("If-Match", "\"" + ticket.getInt("version") + "\"")
                .put("/api/v1/tickets/" + number + "/bench", there)
                .expect(412);
        var region = Json.createObjectBuilder().add("region", "EAST").build();
        var proposal = manager.post("rebalancings", region).expect(201).json();
        manager.get("rebalancings/" + proposal.getString("id")).expect(200);
        manager.post(
                        "rebalancings/" + proposal.getString("id") + "/application",
                        Json.createObjectBuilder()
                                .add("tickets", Json.createArrayBuilder().add("R-0000000"))
                                .build())
                .expect(422);
        manager.post(
                        "rebalancings",
                        Json.createObjectBuilder().add("region", "WEST").build())
                .expect(403);
        manager.post(
                        "rebalancings",
                        Json.createObjectBuilder().add("region", "NOWHERE").build())
                .expect(422);
        Staff.of(server, "clerk").post("rebalancings", region).expect(403);
        Staff.of(server, "clerk-berlin").get("tickets/" + number + "/promises").expect(404);
    }

    private String opened() {
        return Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json()
                .getString("number");
    }
}
