package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A claim is decided against its owner, who disputes it on a phone without scripts; a technician of another store looks at
 * the evidence alone, and decides otherwise.
 */
class AppealInBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FIRST_WORDS = "Contactele sunt îndoite: așa ceva face o cheie";

    private static Shipped server;
    private static Staff clerk;
    private static Staff technician;

    @BeforeAll
    static void somebodyIsAtWork() {
        server = Shipped.onH2();
        clerk = Staff.of(server, "clerk");
        technician = Staff.of(server, "technician");
    }

    @Test
    void aCustomerDisputesByTheMailedLinkAndAnotherStoreDecides() {
        // a phone sold three months ago doesn't charge
        String imei = Sample.imei();
        String sold = LocalDate.now(ZoneOffset.UTC).minusMonths(3).toString();
        Staff.of(server, "pos")
                .post("devices", Sample.device(imei).add("soldOn", sold).build())
                .expect(201);
        JsonObject ticket = clerk.open(Sample.ticket("RO-BUC-1", imei)
                        .add("symptoms", Sample.list("NO_CHARGE"))
                        .build())
                .expect(201)
                .json();
        String number = ticket.getString("number");
        technician.take(ticket, "START_DIAGNOSIS");

        estimated(number);
        JsonObject against = technician.read(ticket);
        assertThat(against.getJsonObject("coverage").getString("outcome")).isEqualTo("NOT_COVERED");
        assertThat(against.getJsonArray("findings").getJsonObject(0).getJsonArray("evidence"))
                .hasSize(1);
        assertThat(technician.get("tickets/" + number + "/timeline").expect(200).body())
                .as("as typed, in a form with photos too")
                .contains(FIRST_WORDS);

        String mail = Sample.mailOf(imei);
        String link = Mailbox.shared().awaitLinkTo(mail, "/e/", PATIENCE);
        disputed(link);
        assertThat(technician.read(ticket).getString("status")).isEqualTo("APPEALED");

        reviewed(number);
        JsonObject after = technician.read(ticket);
        assertThat(after.getString("status")).isEqualTo("DIAGNOSING");
        assertThat(after.getJsonObject("coverage").getString("outcome")).isEqualTo("COVERED");
        assertThat(after.getJsonObject("appeal").getJsonObject("verdict").getString("comparison"))
                .isEqualTo("OVERTURNED");

        told(mail, link);
        led(number);
    }

    /** Entered at the counter, decided by the API, counted: on the other database too. */
    @Test
    void theFiguresAreTheSameOnPostgres() {
        Shipped onPostgres = Shipped.onPostgres();
        Staff bench = Staff.of(onPostgres, "technician");
        Staff counter = Staff.of(onPostgres, "clerk");
        JsonObject ticket = bench.take(
                counter.open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                        .expect(201)
                        .json(),
                "START_DIAGNOSIS");
        bench.tries(ticket, "DECLARE_BEYOND_REPAIR", "finding", "BATTERY_WORN", "note", "seen")
                .expect(422);
        int shot = bench.photograph(ticket);
        ticket = bench.take(ticket, "DECLARE_BEYOND_REPAIR", "finding", "BATTERY_WORN", "note", "seen");
        counter.take(counter.read(ticket), "APPEAL", "reason", "it is new");

        Staff hub = Staff.of(onPostgres, "technician-hub");
        var waiting = hub.get("appeals").expect(200).json().getJsonArray("items");
        int id = waiting.getJsonObject(waiting.size() - 1).getInt("id");
        assertThat(hub.get("appeals/" + id + "/photos/" + shot).expect(200).header("Content-Type"))
                .contains("image/jpeg");
        JsonObject verdict = Json.createObjectBuilder()
                .add("finding", "BATTERY_WORN")
                .add("evidence", Json.createArrayBuilder().add(shot))
                .add("words", "worn indeed")
                .build();
        hub.post("appeals/" + id + "/verdict", verdict).expect(200);
        hub.post("appeals/" + id + "/verdict", verdict).expect(409);
        hub.get("appeals/" + id + "/photos/" + shot).expect(404);

        Http office = Http.browsing(onPostgres.baseUri());
        Form.of("/login.xhtml", office.get("/login.xhtml").expect(200).body())
                .with("name", "office")
                .with("password", "aftercare-demo")
                .with("enter", "Sign in")
                .send(office)
                .expect(200);
        for (String by : List.of("STORE", "REGION", "FINDING", "MONTH")) {
            assertThat(office.get("/appeals.csv?by=" + by).expect(200).body())
                    .as(by)
                    .contains(",1,1,0,0,");
            office.get("/appeals.xhtml?result=AGREED&by=" + by).expect(200);
        }
        assertThat(office.get("/appeals.xhtml?result=AGREED&by=STORE").body()).contains(ticket.getString("number"));
    }

    /** Mihai codes the damage; without a photo it is refused, with everything typed, and he takes one in place. */
    private void estimated(String number) {
        try (Browser bench = Browser.desk(server).signIn("technician")) {
            Page page = bench.go("/ticket.xhtml?n=" + number + "&step=DECLARE_BEYOND_REPAIR");
            page.selectOption("#finding", "PORT_BROKEN");
            page.fill("#note", FIRST_WORDS);
            page.click("#takeStep");
            assertThat(page.locator("#take-evidence-said")).containsText("take a photo that shows it");
            assertThat(page.locator("#note")).hasValue(FIRST_WORDS);
            looksRight(bench, "evidence-required");

            page.setInputFiles("#take-photo", new FilePayload("doc.jpg", "image/jpeg", "%PDF-1.7".getBytes()));
            page.click("#addEvidence");
            assertThat(page.locator("#take-photo-said")).containsText("no picture");
            assertThat(page.locator("#finding")).hasValue("PORT_BROKEN");

            page.setInputFiles("#take-photo", photo());
            page.click("#addEvidence");
            assertThat(page.locator(".shots input:checked")).hasCount(1);
            assertThat(page.locator("#finding")).hasValue("PORT_BROKEN");
            assertThat(page.locator("#note")).hasValue(FIRST_WORDS);
            looksRight(bench, "evidence-added");
            page.click("#takeStep");
            assertThat(page.locator(".case-head .status")).containsText("Waiting for customer");
            assertThat(page.locator("#findings")).containsText("Charging port broken by force");
            looksRight(bench, "ticket-findings");
        }
    }

    /** On a phone whose browser runs no script: what was found, what shows it, and no. */
    private void disputed(String link) {
        try (Browser phone = Browser.phoneWithoutScripts(server)) {
            Page page = phone.go(link);
            page.getByText("I dispute the cause", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("h1")).hasText("Do you see it another way?");
            assertThat(page.locator("main")).containsText("Charging port broken by force");
            assertThat(page.locator("main")).containsText(FIRST_WORDS);
            assertThat(page.locator("main")).containsText("Until ");
            assertThat(page.locator(".found img")).hasCount(1);
            page.waitForLoadState();
            assertThat(page.evaluate("1 + document.querySelector('.found img').naturalWidth"))
                    .isNotEqualTo(1);
            phone.assertFits();
            phone.screenshot("dispute-open");
            page.navigate(page.url().replaceAll("[?].*", "") + "?lang=ro");
            phone.assertFits();
            phone.screenshot("ro-dispute-open");
            page.navigate(page.url().replace("lang=ro", "lang=en"));

            page.fill("#words", "Nu l-am scăpat niciodată ✋");
            page.setInputFiles("#photo", new FilePayload("x.svg", "image/svg+xml", "<svg/>".getBytes()));
            page.locator("button[type=submit]").click();
            assertThat(page.locator("#photo-error")).containsText("no picture");
            assertThat(page.locator("#words")).hasValue("Nu l-am scăpat niciodată ✋");
            phone.screenshot("dispute-wrong");

            page.setInputFiles("#photo", photo());
            page.locator("button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("Your objection is being examined");
            assertThat(page.locator("main")).containsText("Nu l-am scăpat niciodată ✋");
            assertThat(page.locator("form")).hasCount(0);
            assertThat(page.context().cookies()).isEmpty();
            phone.assertFits();
            phone.screenshot("dispute-reviewed");
            page.navigate(link);
            assertThat(page.locator("h1")).hasText("Your objection is being examined");
        }
    }

    /** Vlad, at the hub, sees the evidence and nothing of what was found first, by whom or where. */
    private void reviewed(String number) {
        Staff hub = Staff.of(server, "technician-hub");
        hub.get("tickets/" + number).expect(404);
        hub.get("tickets/" + number + "/timeline").expect(404);
        technician.get("appeals").expect(200);
        JsonObject waiting = hub.get("appeals").expect(200).json();
        int id = waiting.getJsonArray("items")
                .getJsonObject(waiting.getJsonArray("items").size() - 1)
                .getInt("id");
        assertThat(hub.get("appeals/" + id).expect(200).body())
                .doesNotContain(
                        FIRST_WORDS, "PORT_BROKEN", "RO-BUC-1", "Mihai", "\"technician\"", number, "NOT_COVERED");
        technician.get("appeals/" + id).expect(404);
        clerk.get("appeals/" + id).expect(403);
        hub.post("appeals/" + id + "/verdict", Json.createObjectBuilder().build())
                .expect(422);

        try (Browser bench = Browser.desk(server, Locale.forLanguageTag("ro")).signIn("technician-hub")) {
            bench.go("/review.xhtml?id=" + id);
            looksRight(bench, "ro-review-file");
        }
        try (Browser bench = Browser.desk(server).signIn("technician-hub")) {
            Page page = bench.page();
            assertThat(page.locator("nav.tabs .count")).not().hasText("0");
            page.click("nav.tabs a[href$='review.xhtml']");
            looksRight(bench, "review-list");
            page.click("a[href='review.xhtml?id=" + id + "']");
            assertThat(page.locator("main")).containsText("Nu l-am scăpat niciodată ✋");
            assertThat(page.locator(".gallery img")).hasCount(2);
            assertThat(page.content())
                    .doesNotContain(FIRST_WORDS, "RO-BUC-1", "Bucharest Centre", "Mihai", number, "NOT_COVERED");
            assertThat(page.locator("#finding")).hasValue("");
            looksRight(bench, "review-file");

            page.selectOption("#finding", "LIQUID_DAMAGE");
            page.fill("#verdict", "Nu se vede nicio lovitură");
            page.click("#decide");
            assertThat(page.locator(".evidence .error")).containsText("take a photo");
            assertThat(page.locator("#verdict")).hasValue("Nu se vede nicio lovitură");
            page.selectOption("#finding", "CAUSE_UNCLEAR");
            page.click("#decide");
            assertThat(page.locator(".notice.ok")).containsText("your verdict is in the file");

            page.navigate("/review.xhtml?id=" + id);
            assertThat(page.locator(".notice.ok")).containsText("no longer open");
        }
    }

    /** The owner hears of it by letter, on the tracking page, and where they disputed. */
    private void told(String mail, String link) {
        String tracking = Mailbox.shared().awaitLinkTo(mail, "/t/", PATIENCE);
        Patience.until(
                PATIENCE,
                "the outcome by letter",
                () -> Mailbox.shared().lettersTo(mail).stream()
                        .anyMatch(letter -> Letters.text(letter).contains("Nu se vede nicio lovitură")));
        try (Browser phone = Browser.phoneWithoutScripts(server)) {
            Page page = phone.go(tracking);
            assertThat(page.locator("main")).containsText("What came of your objection");
            assertThat(page.locator("main")).containsText("costs you nothing");
            phone.assertFits();
            phone.screenshot("tracking-appeal-decided");
            page.navigate(link.replace("/e/", "/a/"));
            assertThat(page.locator("main")).containsText("Nu se vede nicio lovitură");
            phone.screenshot("dispute-decided");
        }
    }

    /** Those who lead see both, and how verdicts fare. */
    private void led(String number) {
        try (Browser office = Browser.desk(server).signIn("lead")) {
            Page page = office.go("/ticket.xhtml?n=" + number);
            assertThat(page.locator("#findings")).containsText("First finding overturned");
            looksRight(office, "ticket-appeal-decided");
            page.click("nav.tabs a[href$='appeals.xhtml']");
            page.locator("tbody tr td:nth-child(4) a").first().click();
            assertThat(page.locator("table").last()).containsText(number);
            looksRight(office, "appeals-list");
        }
    }

    private static FilePayload photo() {
        return new FilePayload("shown.jpg", "image/jpeg", Sample.photo());
    }

    private static void looksRight(Browser window, String name) {
        window.screenshot(name);
        window.assertAccessible();
        window.assertFits();
        window.page().setViewportSize(390, 844);
        window.screenshot(name);
        window.assertFits();
        window.page().setViewportSize(1440, 900);
        window.assertQuiet();
    }
}
