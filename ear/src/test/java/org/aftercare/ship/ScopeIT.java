package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what, at the API and by the address of a page: what isn't theirs, people cannot even tell from what isn't there. */
class ScopeIT {
    private static Shipped server;
    private static JsonObject ticket;
    private static String number;

    @BeforeAll
    static void aPhoneIsInBucharest() {
        server = Shipped.onH2();
        ticket = Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        number = ticket.getString("number");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}, {3}")
    @CsvSource({
        "clerk-berlin, tickets/{number}, 404, another region's",
        "clerk-berlin, tickets/{number}/timeline, 404, another region's",
        "clerk-berlin, tickets/{number}/clocks, 404, another region's",
        "clerk-berlin, tickets/{number}/routes, 404, another region's",
        "clerk-hub, tickets/{number}, 404, of the same region but not theirs",
        "clerk, tickets/{number}, 200, their own store's",
        "technician, tickets/{number}, 200, their own store's",
        "manager, tickets/{number}, 200, a store of the region",
        "office, tickets/{number}, 200, a store of the network",
    })
    void aTicketIsReadByThoseWhoseItIs(String who, String path, int status, String why) {
        Staff.of(server, who).get(ofTheTicket(path)).expect(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk-berlin", "clerk-hub", "technician-berlin"})
    void aStrangersStepIsRefusedAndChangesNothing(String who) {
        Staff.of(server, who).tries(ticket, "START_DIAGNOSIS").expect(404);
        assertThat(Staff.of(server, "clerk").read(ticket).getInt("version")).isEqualTo(ticket.getInt("version"));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}, {3}")
    @CsvSource({
        "clerk, /ticket.xhtml?n={number}, 200, their own store's",
        "clerk-berlin, /ticket.xhtml?n={number}, 404, another region's",
        "clerk-hub, /ticket.xhtml?n={number}, 404, another store's",
        "clerk-berlin, /receipt.xhtml?ticket={number}, 404, another region's",
        "technician, /board.xhtml, 403, a board is for those who lead",
        "clerk, /board.xhtml, 403, a board is for those who lead",
        "technician, /intake.xhtml, 403, phones are taken in at the counter",
        "manager, /intake.xhtml, 403, a manager has no counter",
        "manager, /board.xhtml, 200, the region's",
        "manager, /scan.xhtml, 403, a manager has no store",
        "technician, /custody.xhtml, 403, the reconciliation is for those who lead",
        "manager, /custody.xhtml, 200, the region's",
        "manager, /custody.xhtml?store=DE-BER-1, 403, another region's store",
        "manager, /shelf.xhtml?store=DE-BER-1, 403, another region's store",
        "clerk-berlin, /labels.xhtml?n={number}, 404, another region's",
        "technician, /scans.xhtml, 403, leads look into scans",
        "manager, /ledger.xhtml, 403, the ledger is head office's",
    })
    void aPageIsShownToThoseWhoseItIs(String who, String path, int status, String why) {
        signedIn(who).get(ofTheTicket(path)).expect(status);
    }

    @Test
    void nobodyIsLedToTheDoorAndThenWhereTheyWanted() {
        String wanted = "/ticket.xhtml?n=" + number;
        Http.Answer door = server.http().get(wanted).expect(303);
        assertThat(door.header("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/login.xhtml"));

        Http browser = Http.browsing(server.baseUri());
        Http.Answer form = browser.get(wanted).expect(200);
        assertThat(form.response().uri().getPath()).isEqualTo("/login.xhtml");
        Http.Answer page = enter(browser, form, "clerk").expect(200);
        assertThat(page.response().uri()).isEqualTo(server.baseUri().resolve(wanted));
        assertThat(page.body()).contains(number);
    }

    @Test
    void theDoorLeadsToNoOtherSite() {
        Http browser = Http.browsing(server.baseUri());
        Http.Answer form =
                browser.get("/login.xhtml?to=https://example.org/queue.xhtml").expect(200);
        Http.Answer page = enter(browser, form, "clerk").expect(200);
        assertThat(page.response().uri()).isEqualTo(server.baseUri().resolve("/queue.xhtml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tickets", "tickets/{number}", "stores", "survey-results"})
    void theApiTellsNothingWithoutAToken(String path) {
        String asked = "/api/v1/" + ofTheTicket(path);
        Http.Answer refused = server.http().get(asked).expect(401);
        assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer");
        server.http().bearer("A".repeat(43)).get(asked).expect(401);
        signedIn("clerk").get(asked).expect(401);
    }

    @Test
    void aLinkOpensWhatItIsForAndNothingElse() {
        String tracking = URI.create(ticket.getString("trackingUrl")).getPath();
        server.http().get(tracking).expect(200);
        server.http().get(tracking.replace("/t/", "/e/")).expect(404);
        server.http().get(tracking.replace("/t/", "/s/")).expect(404);
        server.http()
                .form(tracking.replace("/t/", "/e/"), Map.of("decision", "accept"))
                .expect(404);
        server.http()
                .bearer(tracking.substring("/t/".length()))
                .get("/api/v1/tickets/" + number)
                .expect(401);
    }

    @ParameterizedTest(name = "{0} of the first bench''s photo: {1}, {2}")
    @CsvSource({
        "clerk, 200, their own store's",
        "technician, 200, their own store's",
        "manager, 200, their own region's",
        "clerk-hub, 404, another store's",
        "technician-hub, 404, another store's",
        "clerk-berlin, 404, another region's",
    })
    void aPhotoIsForThoseWhoMaySeeTheRepair(String who, int status, String why) {
        int photo = Staff.of(server, "clerk").photograph(ticket);
        String path = "tickets/{number}/evidence/" + photo;
        Http.Answer seen = Staff.of(server, who).get(ofTheTicket(path)).expect(status);
        Http browser = signedIn(who);
        Http.Answer shown = browser.get("/photo?n=" + number + "&id=" + photo).expect(status);
        if (status != 200) return;
        for (Http.Answer picture : List.of(seen, shown)) {
            assertThat(picture.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(picture.header("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
            assertThat(picture.header("Content-Disposition")).hasValue("inline; filename=\"photo.jpg\"");
            assertThat(picture.header("Cache-Control")).get().asString().containsAnyOf("no-store", "private, no-cache");
        }
        String tag = shown.header("ETag").orElseThrow();
        assertThat(browser.with("If-None-Match", tag)
                        .get("/photo?n=" + number + "&id=" + photo)
                        .status())
                .as("the browser's copy is good")
                .isEqualTo(304);
        assertThat(browser.get("/photo?n=" + number + "&id=" + photo + "&small=1")
                        .expect(200)
                        .bytes()
                        .length)
                .isLessThan(shown.bytes().length);
    }

    private static String ofTheTicket(String path) {
        return path.replace("{number}", number);
    }

    /** A browser of somebody who came in by the form. */
    private static Http signedIn(String who) {
        Http browser = Http.browsing(server.baseUri());
        enter(browser, browser.get("/login.xhtml").expect(200), who).expect(200);
        return browser;
    }

    private static Http.Answer enter(Http browser, Http.Answer form, String who) {
        return Form.of(form.response().uri().toString(), form.body())
                .with("name", who)
                .with("password", "aftercare-demo")
                .with("enter", "Sign in")
                .send(browser);
    }
}
