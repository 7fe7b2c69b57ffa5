package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page that no test of its own looks at, on a desk's screen and on a phone: it answers with the right status, is no wider than the window, axe finds
 * nothing serious, no script fails, and the policy lets nothing else in.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Shipped.POSTGRES)
class PagesLookRightIT {
    private static final String STORE = "RO-BUC-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOWHERE = "A".repeat(43);
    private static final int SURVEY_BYTES = 50_000;

    private static final Map<String, Browser> WINDOWS = new HashMap<>();
    private static Shipped server;
    private static Staff clerk;
    private static Staff technician;

    /** @param who sees it: a name of people.csv, in Romanian after a slash; a customer without a name */
    record Sight(String name, String who, int status, String path) {
        boolean isCustomers() {
            return who.isEmpty() && !path.endsWith(".xhtml");
        }

        /** A page of staff's in other words, which axe has looked at in English. */
        boolean isTranslated() {
            return who.endsWith("/ro");
        }

        /** It shows the page of trouble, as others do that are looked at. */
        boolean isOneOfMany() {
            return status != 200
                    && !isCustomers()
                    && !List.of("forbidden", "page-of-none").contains(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void somebodyIsAtWork() {
        server = Shipped.onPostgres();
        clerk = Staff.of(server, "clerk");
        technician = Staff.of(server, "technician");
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(Browser::close);
        WINDOWS.clear();
    }

    static Stream<Sight> sights() {
        return Stream.concat(ofStaff(), ofCustomers());
    }

    private static Stream<Sight> ofStaff() {
        String imei = Sample.imei();
        String received = opened(imei);
        String onBench = number(technician.take(open(Sample.imei()), "START_DIAGNOSIS"));
        String offered = number(offered(Sample.imei()));
        String closed = number(closed(Sample.imei()));
        String policy = Policies.inForce(server);
        String proposal = proposal(policy);
        return Stream.of(
                new Sight("login", "", 200, "/login.xhtml"),
                new Sight("queue", "clerk", 200, "/queue.xhtml"),
                new Sight("queue-bench", "technician", 200, "/queue.xhtml"),
                new Sight("queue-mine", "technician", 200, "/queue.xhtml?view=mine"),
                new Sight("queue-filtered", "clerk", 200, "/queue.xhtml?status=RECEIVED&sort=opened&q=Ana"),
                new Sight("queue-empty", "clerk", 200, "/queue.xhtml?q=nobody-is-called-so"),
                new Sight("queue-region", "manager", 200, "/queue.xhtml"),
                new Sight("intake", "clerk", 200, "/intake.xhtml"),
                new Sight("receipt", "clerk", 200, "/receipt.xhtml?ticket=" + received),
                new Sight("ticket-received", "clerk", 200, "/ticket.xhtml?n=" + received),
                new Sight("ticket-step", "technician", 200, "/ticket.xhtml?n=" + onBench + "&step=SEND_ESTIMATE"),
                new Sight("ticket-offered", "clerk", 200, "/ticket.xhtml?n=" + offered),
                new Sight("ticket-closed", "lead", 200, "/ticket.xhtml?n=" + closed),
                new Sight("scan", "clerk", 200, "/scan.xhtml"),
                new Sight("custody", "lead", 200, "/custody.xhtml"),
                new Sight("custody-office", "office", 200, "/custody.xhtml?store=RO-BUC-1"),
                new Sight("custody-forbidden", "clerk", 403, "/custody.xhtml"),
                new Sight("ro-custody", "lead/ro", 200, "/custody.xhtml"),
                new Sight("shelf", "clerk", 200, "/shelf.xhtml"),
                new Sight("shelf-looked-at", "manager", 200, "/shelf.xhtml?store=RO-BUC-1"),
                new Sight("shelf-of-none", "clerk", 404, "/shelf.xhtml?id=4711000"),
                new Sight("ro-shelf", "lead/ro", 200, "/shelf.xhtml"),
                new Sight("transfers", "clerk", 200, "/transfers.xhtml"),
                new Sight("transfers-looked-at", "manager", 200, "/transfers.xhtml?store=RO-BUC-1"),
                new Sight("ro-promises", "lead/ro", 200, "/promises.xhtml?days=90"),
                new Sight("rebalancing-forbidden", "lead", 403, "/rebalancing.xhtml"),
                new Sight("ro-rebalancing", "office/ro", 200, "/rebalancing.xhtml?region=EAST"),
                new Sight("manifest-of-none", "clerk", 404, "/manifest.xhtml?n=M-4711000"),
                new Sight("labels", "clerk", 200, "/labels.xhtml?n=" + received),
                new Sight("labels-sheet", "clerk", 200, "/labels.xhtml?size=a4&n=" + received + "&n=" + onBench),
                new Sight("labels-of-none", "clerk", 404, "/labels.xhtml"),
                new Sight("ro-transfers", "lead/ro", 200, "/transfers.xhtml"),
                new Sight("parts-looked-at", "manager", 200, "/parts.xhtml?store=RO-BUC-1&q=battery"),
                new Sight("parts-of-none", "clerk", 200, "/parts.xhtml?q=P-999999"),
                new Sight("parts-elsewhere", "manager", 403, "/parts.xhtml?store=DE-BER-1"),
                new Sight("parts-office", "office", 200, "/parts.xhtml"),
                new Sight("loaners-looked-at", "manager", 200, "/loaners.xhtml?store=RO-BUC-1"),
                new Sight("loaners-unknown", "clerk", 200, "/loaners.xhtml?code=L-NONE"),
                new Sight("loan-of-none", "clerk", 404, "/loan.xhtml?id=4711000"),
                new Sight("swaps-looked-at", "office", 200, "/swaps.xhtml?store=RO-BUC-1"),
                new Sight("swaps-of-none", "clerk", 404, "/swaps.xhtml?n=R-0000000"),
                new Sight("ro-swaps", "technician/ro", 200, "/swaps.xhtml"),
                new Sight("scans", "lead", 200, "/scans.xhtml"),
                new Sight("scans-seen", "office", 200, "/scans.xhtml?seen=1"),
                new Sight("scans-forbidden", "clerk", 403, "/scans.xhtml"),
                new Sight("ro-scans", "lead/ro", 200, "/scans.xhtml"),
                new Sight("ledger", "office", 200, "/ledger.xhtml"),
                new Sight("ledger-forbidden", "manager", 403, "/ledger.xhtml"),
                new Sight("ro-ledger", "office/ro", 200, "/ledger.xhtml"),
                new Sight("board", "manager", 200, "/board.xhtml"),
                new Sight("board-store", "manager", 200, "/board.xhtml?store=RO-BUC-1&days=90&kind=FIRST_LOOK"),
                new Sight("board-of-none", "manager", 200, "/board.xhtml?store=RO-NIX-1"),
                new Sight("board-elsewhere", "manager", 403, "/board.xhtml?region=WEST"),
                new Sight("forecast", "manager", 200, "/forecast.xhtml"),
                new Sight("ro-forecast", "lead/ro", 200, "/forecast.xhtml"),
                new Sight("pauses", "manager", 200, "/pauses.xhtml?days=90"),
                new Sight("pauses-by-store", "office/ro", 200, "/pauses.xhtml?by=stores"),
                new Sight("pauses-forbidden", "lead", 403, "/pauses.xhtml"),
                new Sight("queue-ended", "manager", 200, "/queue.xhtml?view=ended&kind=READY&days=90"),
                new Sight("goodwill", "manager", 200, "/goodwill.xhtml"),
                new Sight("board-network", "office", 200, "/board.xhtml?days=365"),
                new Sight("devices", "clerk", 200, "/devices.xhtml"),
                new Sight("device-found", "clerk", 200, "/devices.xhtml?code=" + imei),
                new Sight("devices-office", "office", 200, "/devices.xhtml"),
                new Sight("devices-file", "office", 200, "/devices.xhtml?file=" + file()),
                new Sight("device-stolen", "office", 200, "/devices.xhtml?code=" + stolen()),
                new Sight("file-of-none", "office", 404, "/devices.xhtml?file=4711"),
                new Sight("policies", "office", 200, "/policies.xhtml"),
                new Sight("policies-looked-at", "manager", 200, "/policies.xhtml"),
                new Sight("policies-format", "manager", 200, "/policies.xhtml?view=format"),
                new Sight("policy", "office", 200, "/policies.xhtml?version=" + policy),
                new Sight("policy-compared", "office", 200, "/policies.xhtml?version=" + proposal + "&with=" + policy),
                new Sight("policy-try", "office", 200, "/policies.xhtml?act=try&version=" + proposal),
                new Sight("policy-force", "office", 200, "/policies.xhtml?act=force&version=" + proposal),
                new Sight("sla-policies", "office", 200, "/sla-policies.xhtml"),
                new Sight("sla-policies-looked-at", "manager", 200, "/sla-policies.xhtml"),
                new Sight("sla-policies-forbidden", "clerk", 403, "/sla-policies.xhtml"),
                new Sight("sla-policy-of-none", "office", 404, "/sla-policies.xhtml?version=nothing"),
                new Sight("ro-sla-policies", "office/ro", 200, "/sla-policies.xhtml"),
                new Sight("policies-forbidden", "clerk", 403, "/policies.xhtml"),
                new Sight("policy-of-none", "office", 404, "/policies.xhtml?version=nothing"),
                new Sight("ro-policies", "office/ro", 200, "/policies.xhtml"),
                new Sight("ro-policy-force", "office/ro", 200, "/policies.xhtml?act=force&version=" + proposal),
                new Sight("calendars", "office", 200, "/calendars.xhtml?store=" + STORE + "&year=2026"),
                new Sight("calendars-next-year", "manager", 200, "/calendars.xhtml?store=RO-CLJ-1&year=2027"),
                new Sight("calendars-looked-at", "clerk", 200, "/calendars.xhtml"),
                new Sight("calendar-of-none", "office", 404, "/calendars.xhtml?store=XX-1"),
                new Sight("ro-calendars", "lead/ro", 200, "/calendars.xhtml"),
                new Sight("network", "office", 200, "/network.xhtml"),
                new Sight("network-nothing", "manager", 200, "/network.xhtml?q=nothing-is-called-so"),
                new Sight("network-forbidden", "lead", 403, "/network.xhtml"),
                new Sight("ro-network", "office/ro", 200, "/network.xhtml"),
                new Sight("store-new-forbidden", "manager", 403, "/store.xhtml"),
                new Sight("store-elsewhere", "manager", 404, "/store.xhtml?code=DE-BER-1"),
                new Sight("store-of-none", "office", 404, "/store.xhtml?code=XX-1"),
                new Sight("lanes", "office", 200, "/lanes.xhtml?lane=*&to=*"),
                new Sight("lanes-looked-at", "manager", 200, "/lanes.xhtml"),
                new Sight("lane-of-none", "office", 404, "/lanes.xhtml?lane=XX-1&to=XX-2"),
                new Sight("network-import-of-none", "office", 404, "/network-import.xhtml?id=4711000"),
                new Sight("network-import-forbidden", "manager", 403, "/network-import.xhtml"),
                new Sight("closing-looked-at", "manager", 200, "/closing.xhtml?store=RO-BUC-1"),
                new Sight("ro-closing", "office/ro", 200, "/closing.xhtml?store=RO-BUC-1"),
                new Sight("closing-of-none", "office", 404, "/closing.xhtml?store=XX-1"),
                new Sight("review", "technician-hub", 200, "/review.xhtml"),
                new Sight("review-of-none", "technician-hub", 404, "/review.xhtml?id=0"),
                new Sight("review-forbidden", "manager", 403, "/review.xhtml"),
                new Sight("appeals", "manager", 200, "/appeals.xhtml?days=365"),
                new Sight("appeals-forbidden", "technician", 403, "/appeals.xhtml"),
                new Sight("forbidden", "technician", 403, "/board.xhtml"),
                new Sight("ticket-of-none", "clerk", 404, "/ticket.xhtml?n=R-0000000"),
                new Sight("page-of-none", "clerk", 404, "/nothing.xhtml"),
                new Sight("ro-queue", "lead/ro", 200, "/queue.xhtml"),
                new Sight("ro-intake", "lead/ro", 200, "/intake.xhtml"),
                new Sight("ro-receipt", "lead/ro", 200, "/receipt.xhtml?ticket=" + received),
                new Sight("ro-ticket", "lead/ro", 200, "/ticket.xhtml?n=" + onBench + "&step=SEND_ESTIMATE"),
                new Sight("ro-scan", "lead/ro", 200, "/scan.xhtml"),
                new Sight("ro-board", "lead/ro", 200, "/board.xhtml"),
                new Sight("breaches-office", "office", 200, "/breaches.xhtml?view=ALL&days=30"),
                new Sight("breaches-none", "lead-cluj", 200, "/breaches.xhtml"),
                new Sight("breaches-looked-at", "clerk-berlin", 200, "/breaches.xhtml?view=ALL&clock=READY"),
                new Sight("breaches-open", "lead-berlin", 200, "/breaches.xhtml?view=ALL&open=" + breach()),
                new Sight("ro-breaches", "lead-berlin/ro", 200, "/breaches.xhtml?view=ALL&open=" + breach()),
                new Sight("ro-devices", "lead/ro", 200, "/devices.xhtml"));
    }

    /** A file of devices with rows that are wrong. */
    private static String file() {
        var pos = Staff.of(server, "pos");
        var id = pos.http()
                .post("/api/v1/device-imports", "text/csv", "imei,soldOn\n" + Sample.imei() + ",\n123,2199-01-01\n")
                .expect(202)
                .json()
                .getString("id");
        DeviceFile.over(pos, id, Duration.ofSeconds(30));
        return id;
    }

    /** The newest promise that was broken in Berlin, where it takes six seconds. */
    private static int breach() {
        Staff.of(server, "clerk-berlin")
                .open(Sample.ticket("DE-BER-1", Sample.imei()).build())
                .expect(201);
        var lead = Staff.of(server, "lead-berlin");
        Patience.until(
                PATIENCE,
                "a breach",
                () -> lead.get("breaches").json().getJsonArray("items").size() > 0);
        return lead.get("breaches")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
    }

    private static String stolen() {
        var imei = Sample.imei();
        var report = Json.createObjectBuilder().add("mark", "STOLEN").add("reference", "P-2026/7");
        Staff.of(server, "pos")
                .post("devices/" + imei + "/marks", report.build())
                .expect(201);
        return imei;
    }

    private static Stream<Sight> ofCustomers() {
        String tracking = tracking(open(Sample.imei()));
        String estimate = estimateOf(Sample.imei());
        String accepted = estimateOf(Sample.imei());
        send(accepted, "decision", "accept");
        String over = over(Sample.imei());
        String survey = surveyOf(Sample.imei());
        String answered = surveyOf(Sample.imei());
        send(answered, "overall", "4");
        String withdrawn = withdrawn(Sample.imei());
        return Stream.of(
                new Sight("tracking", "", 200, tracking),
                new Sight("estimate", "", 200, estimate),
                new Sight("dispute", "", 200, estimate.replace("/e/", "/a/")),
                new Sight("dispute-of-none", "", 404, "/a/" + NOWHERE),
                new Sight("ro-dispute", "", 200, estimate.replace("/e/", "/a/") + "?lang=ro"),
                new Sight("estimate-accepted", "", 200, accepted),
                new Sight("repair-form", "", 200, form(estimate)),
                new Sight("repair-form-accepted", "", 200, form(accepted)),
                new Sight("estimate-over", "", 410, over),
                new Sight("survey", "", 200, survey),
                new Sight("survey-preselected", "", 200, survey + "?rating=5"),
                new Sight("survey-again", "", 200, answered),
                new Sight("thanks", "", 200, answered + "?thanks=1"),
                new Sight("survey-withdrawn", "", 410, withdrawn),
                new Sight("link-unknown", "", 404, "/s/" + NOWHERE),
                new Sight("ro-tracking", "", 200, tracking + "?lang=ro"),
                new Sight("ro-estimate", "", 200, estimate + "?lang=ro"),
                new Sight("ro-repair-form", "", 200, form(estimate) + "?lang=ro"),
                new Sight("ro-survey", "", 200, survey + "?lang=ro"),
                new Sight("ro-thanks", "", 200, answered + "?thanks=1&lang=ro"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sights")
    void itLooksRight(Sight sight) {
        Browser window = window(sight.who());
        window.page().setViewportSize(1440, 900);
        Response answer = window.page().navigate(sight.path());
        assertThat(answer.status()).isEqualTo(sight.status());
        isStrict(answer);
        if (sight.isCustomers()) isDiscreet(window, answer);
        if (sight.isOneOfMany()) window.assertFits();
        else {
            if (sight.isTranslated()) window.assertFits();
            else look(window, sight);
            lookOnPhone(window.asOnPhone(), sight);
        }
        window.assertQuiet();
    }

    /** It is the same page: axe looks at it again where customers do, on theirs. */
    private static void lookOnPhone(Browser window, Sight sight) {
        window.assertFits();
        if (sight.isCustomers()) look(window, sight);
        else window.screenshot(sight.name());
    }

    private static void look(Browser window, Sight sight) {
        window.screenshot(sight.name());
        window.assertFits();
        window.assertAccessible();
    }

    /** No script of a page's own, and none from elsewhere; nobody frames it; sessions are in no address. */
    private static void isStrict(Response answer) {
        String policy = answer.headerValue("content-security-policy");
        assertThat(policy).contains("frame-ancestors 'none'");
        String scripts = directive(policy, "script-src")
                .orElseGet(() -> directive(policy, "default-src").orElseThrow());
        assertThat(scripts).doesNotContain("unsafe-inline", "unsafe-eval", "*", "http", "data:");
        assertThat(answer.headerValue("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.headerValue("cache-control")).contains("no-store");
        assertThat(answer.text()).doesNotContain("jsessionid");
    }

    private static Optional<String> directive(String policy, String name) {
        return Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(directive -> directive.startsWith(name + " "))
                .findFirst();
    }

    /** A customer's page remembers nobody, and tells nobody where it is. */
    private static void isDiscreet(Browser window, Response answer) {
        assertThat(answer.headerValue("set-cookie")).isNull();
        assertThat(answer.headerValue("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.headerValue("x-robots-tag")).contains("noindex");
        assertThat(answer.text()).doesNotContain("<script");
        assertThat(answer.text().length()
                        + window.page().request().get("/open/open.css").body().length)
                .isLessThan(SURVEY_BYTES);
    }

    @Test
    void aLinkWhoseTimeHasRunOutIsToldKindly() throws SQLException {
        String imei = Sample.imei();
        JsonObject ticket = open(imei);
        // the receipt's letter would give the link a new end
        Mailbox.shared().awaitLinkTo(Sample.mailOf(imei), "/t/", PATIENCE);
        try (Connection database = Postgres.connect("shared");
                Statement late = database.createStatement();
                Browser phone = Browser.phone(server)) {
            late.executeUpdate("update link set expires_at = now() where subject = '" + number(ticket) + "'");
            assertThat(phone.page().navigate(tracking(ticket)).status()).isEqualTo(410);
            assertThat(phone.page().locator("main").innerText()).contains("Its time has run out");
            look(phone, new Sight("link-expired", "", 410, ""));
        }
    }

    @Test
    void aSessionBeginsAnewAtTheDoorAndNoScriptCanReadIt() {
        try (Browser door = Browser.desk(server)) {
            door.go("/login.xhtml?language=en");
            Optional<Cookie> before = session(door);
            door.signIn("clerk");
            Cookie after = session(door).orElseThrow();
            assertThat(before.map(cookie -> cookie.value)).isNotEqualTo(Optional.of(after.value));
            assertThat(door.page().context().cookies()).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.sameSite).as(cookie.name).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
            });
        }
    }

    @Test
    void aPageThatWaitedTooLongSaysSo() {
        try (Browser window = Browser.desk(server).signIn("clerk")) {
            Page waiting = window.go("/intake.xhtml");
            Page other = waiting.context().newPage();
            other.context().clearCookies();
            other.navigate("/login.xhtml");
            other.fill("#name", "clerk");
            other.fill("#password", "aftercare-demo");
            other.click("#enter");
            other.waitForURL("**/queue.xhtml");
            Response answer = waiting.waitForNavigation(() -> waiting.click("#openTicket"));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(waiting.locator("h1").innerText()).contains("waited too long");
            look(window, new Sight("waited-too-long", "clerk", 409, ""));
        }
    }

    /** A scanner of mails follows every link of the letter, and what the pages behind them link to. */
    @Test
    void lookingAtASurveyAnswersNothing() {
        String survey = surveyOf(Sample.imei());
        int before = answered();
        for (String link : List.of("", "?rating=1", "?rating=2", "?rating=5", "?thanks=1", "?overall=5&bookAgain=1"))
            for (int visit = 0; visit < 10; visit++) {
                server.http().get(survey + link).expect(200);
                server.http()
                        .send("HEAD", survey + link, BodyPublishers.noBody(), Optional.empty())
                        .expect(200);
            }
        assertThat(answered()).isEqualTo(before);
    }

    private static Browser window(String who) {
        return WINDOWS.computeIfAbsent(who, name -> {
            if (name.isEmpty()) return Browser.desk(server);
            Browser window =
                    name.endsWith("/ro") ? Browser.desk(server, Locale.forLanguageTag("ro")) : Browser.desk(server);
            return window.signIn(name.replace("/ro", ""));
        });
    }

    private static Optional<Cookie> session(Browser window) {
        return window.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("care"))
                .findFirst();
    }

    private static int answered() {
        return Staff.of(server, "office")
                .get("survey-results")
                .expect(200)
                .json()
                .getInt("answered");
    }

    private static JsonObject open(String imei) {
        return clerk.open(Sample.ticket(STORE, imei).build()).expect(201).json();
    }

    /** A version that says otherwise what is kept about Malta. */
    private static String proposal(String policy) {
        String law = Policies.file(Staff.of(server, "office"), policy, "statutory.csv");
        return Policies.upload(server, "statutory.csv", law.replaceAll("(?m)^MT,.*\n", ""))
                .expect(201)
                .json()
                .getString("policy");
    }

    private static String opened(String imei) {
        return number(open(imei));
    }

    private static JsonObject offered(String imei) {
        JsonObject lookedAt = technician.take(open(imei), "START_DIAGNOSIS");
        technician.photograph(lookedAt);
        return technician.take(
                lookedAt,
                "SEND_ESTIMATE",
                "finding",
                "BATTERY_WORN",
                "estimate",
                Sample.estimate("90.00", "160.00", "47.50"));
    }

    private static String estimateOf(String imei) {
        offered(imei);
        return Mailbox.shared().awaitLinkTo(Sample.mailOf(imei), "/e/", PATIENCE);
    }

    /** The same link opens the European repair information form. */
    private static String form(String estimate) {
        return estimate.replace("/e/", "/f/");
    }

    private static String over(String imei) {
        JsonObject offered = offered(imei);
        String link = Mailbox.shared().awaitLinkTo(Sample.mailOf(imei), "/e/", PATIENCE);
        technician.take(offered, "REVISE_ESTIMATE", "reason", "a cheaper part is there");
        return link;
    }

    private static JsonObject closed(String imei) {
        JsonObject ready = clerk.take(open(imei), "SOLVE_AT_COUNTER", "note", "a setting");
        return clerk.take(clerk.take(ready, "COLLECT", "identity", "code"), "CLOSE");
    }

    private static String surveyOf(String imei) {
        closed(imei);
        return Mailbox.shared().awaitLinkTo(Sample.mailOf(imei), "/s/", PATIENCE);
    }

    private static String withdrawn(String imei) {
        JsonObject closed = closed(imei);
        String link = Mailbox.shared().awaitLinkTo(Sample.mailOf(imei), "/s/", PATIENCE);
        clerk.take(closed, "REOPEN", "condition", "as before", "reason", "the same fault");
        return link;
    }

    /** Chooses one answer of a page's form and sends it. */
    private static void send(String link, String field, String answer) {
        Http phone = Http.browsing(server.baseUri());
        Form.of(link, phone.get(link).expect(200).body())
                .with(field, answer)
                .send(phone)
                .expect(200);
    }

    private static String tracking(JsonObject ticket) {
        return URI.create(ticket.getString("trackingUrl")).getPath();
    }

    private static String number(JsonObject ticket) {
        return ticket.getString("number");
    }
}
