package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manager's board in a real browser: figures and their lists, a breach that is seen at once, files for spreadsheets. */
class BoardInBrowserIT {
    private static final String FAST = "DE-BER-1";
    private static final Pattern ROW = Pattern.compile("<tr data-key=\"(R-[0-9A-Z]{7})\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final String FIGURES = "() => Object.fromEntries([...document.querySelectorAll("
            + "'#figures a[href^=\"queue.xhtml\"]')].map(a => [a.getAttribute('href'),"
            + " Number((a.querySelector('.figure, strong') || a).textContent.trim())]).filter(e => e[1] >= 0))";

    @Test
    void everyFigureOpensItsExactList() {
        var server = Shipped.onH2();
        var clerk = Staff.of(server, "clerk");
        var technician = Staff.of(server, "technician");
        for (int i = 0; i < 3; i++)
            clerk.open(Sample.ticket("RO-BUC-1", Sample.imei()).build()).expect(201);
        var worked = clerk.open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        technician.take(worked, "START_DIAGNOSIS");
        var solved = clerk.open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        clerk.take(solved, "SOLVE_AT_COUNTER", "note", "a setting");
        try (Browser window = Browser.desk(server).signIn("manager")) {
            // a level may fire between the figure and its list: then once more
            Patience.until(Duration.ofSeconds(60), "figures as long as their lists", () -> {
                Page page = window.go("/board.xhtml");
                @SuppressWarnings("unchecked")
                var figures = new LinkedHashMap<>((Map<String, Object>) page.evaluate(FIGURES));
                assertThat(figures).hasSizeGreaterThan(8);
                var lists = new LinkedHashMap<String, Object>();
                figures.keySet()
                        .forEach(address ->
                                lists.put(address, rows(page, address).size()));
                return lists.equals(figures);
            });
            window.assertQuiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBreachIsSeenWithinTwoSecondsWithoutReloading(On where) {
        var server = where.server();
        var clerk = Staff.of(server, "clerk-berlin");
        try (Browser board = Browser.desk(server).signIn("office");
                Browser list = Browser.desk(server).signIn("office")) {
            for (String path :
                    List.of("/board.xhtml?days=90", "/pauses.xhtml", "/forecast.xhtml", "/queue.xhtml?view=ended"))
                assertThat(board.page().navigate(path).status()).as(path).isEqualTo(200);
            Page page = board.go("/board.xhtml?store=" + FAST);
            page.evaluate("window.notReloaded = true");
            list.go("/queue.xhtml?store=" + FAST + "&view=breached");
            var number = clerk.open(Sample.ticket(FAST, Sample.imei()).build())
                    .expect(201)
                    .json()
                    .getString("number");
            var seen = new AtomicReference<Instant>();
            Patience.until(Duration.ofSeconds(60), "the breach on the board", () -> {
                int shown = breached(page);
                seen.set(Instant.now());
                if (fired(clerk, number).isEmpty()) return false;
                // other tickets of that store may be late too
                var late = rows(page, "queue.xhtml?store=" + FAST + "&view=breached");
                return late.contains(number) && late.size() == shown;
            });
            assertThat(Duration.between(fired(clerk, number).orElseThrow(), seen.get()))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);

            // the list says so, and changes only when it is told to
            assertThat(list.page().locator("#news a")).isVisible();
            assertThat(list.page().locator("tr[data-key='" + number + "']")).hasCount(0);
            list.page().locator("#news a").click();
            assertThat(list.page().locator("tr[data-key='" + number + "']")).hasCount(1);
            board.assertQuiet();
        }
    }

    @Test
    void theLineEndsWithTheSession() throws Exception {
        var server = Shipped.onH2();
        try (Browser window = Browser.desk(server).signIn("manager");
                InputStream line = line(server, window)) {
            var end = CompletableFuture.supplyAsync(() -> read(line));
            assertThat(end.isDone()).isFalse();
            window.page().locator(".menu summary").click();
            window.page().locator("#signOut").click();
            assertThat(end.get(45, TimeUnit.SECONDS)).startsWith("retry: 5000");
        }
        var stranger = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.baseUri().resolve("/live")).build(), BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(303);
    }

    private static InputStream line(Shipped server, Browser window) throws IOException, InterruptedException {
        Cookie session = window.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("care"))
                .findFirst()
                .orElseThrow();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.baseUri().resolve("/live"))
                                .header("Cookie", "care=" + session.value)
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
    }

    private static String read(InputStream line) {
        try {
            return new String(line.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    @Test
    void theWholeListComesAsAFileInWhichNothingIsAFormula() throws IOException {
        var server = Shipped.onH2();
        var clerk = Staff.of(server, "clerk");
        var formula = "=HYPERLINK(\"http://example.org\")";
        for (int i = 0; i < 27; i++)
            clerk.open(Sample.ticket("RO-BUC-1", Sample.imei())
                            .add("customer", Sample.customer(formula, Sample.mailOf(Sample.imei())))
                            .build())
                    .expect(201);
        try (Browser window = Browser.desk(server).signIn("clerk")) {
            Page page = window.go("/queue.xhtml");
            var csv = page.request().get("/queue.csv");
            assertThat(csv.headers().get("content-disposition")).contains("queue.csv");
            var lines = csv.text().split("\r\n");
            assertThat(lines[0]).startsWith("Ticket,Status,Due (Europe/Bucharest)");
            assertThat(lines).hasSize(rows(page, "queue.xhtml").size() + 1);
            assertThat(csv.text())
                    .contains("'=HYPERLINK")
                    .doesNotContain(",=HYPERLINK")
                    .doesNotContain(",\"=HYPERLINK");

            var sheet = sheet(page.request().get("/queue.xlsx").body());
            assertThat(sheet.split("<row ", -1)).hasSize(lines.length + 1);
            assertThat(sheet).contains("t=\"inlineStr\"").contains("=HYPERLINK").doesNotContain("<f>");
            assertThat(page.request().get("/queue.csv?store=XX-NIX-1").status()).isEqualTo(404);
            assertThat(page.request().get("/board.csv").status()).isEqualTo(403);
        }
        try (Browser window = Browser.desk(server).signIn("manager")) {
            for (String table : List.of("stores", "ages", "kept", "forecast"))
                assertThat(window.page()
                                .request()
                                .get("/board.csv?table=" + table + "&days=90")
                                .text())
                        .as(table)
                        .contains("\r\n");
            assertThat(sheet(window.page()
                            .request()
                            .get("/board.xlsx?table=stores")
                            .body()))
                    .contains("RO-BUC-1");
        }
    }

    private static String sheet(byte[] book) throws IOException {
        var file = Files.createTempFile("book", ".xlsx");
        Files.write(file, book);
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void figuresAreReachedByArrowKeys() {
        var server = Shipped.onH2();
        Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201);
        try (Browser window = Browser.desk(server).signIn("manager")) {
            Page page = window.go("/board.xhtml");
            page.locator(".heat tbody th a").first().focus();
            page.keyboard().press("ArrowRight");
            assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                    .contains("store=")
                    .contains("age=");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Enter");
            page.waitForURL("**/queue.xhtml?store=*");
        }
    }

    private static int breached(Page page) {
        return Integer.parseInt(
                page.locator(".tile .figure").first().innerText().strip());
    }

    private static Optional<Instant> fired(Staff staff, String number) {
        return staff.get("tickets/" + number + "/clocks").expect(200).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(clock -> clock.getString("kind").equals("READY"))
                .flatMap(clock -> clock.getJsonArray("firedLevels").stream())
                .map(JsonValue::asJsonObject)
                .filter(firing -> firing.getInt("level") == 100)
                .map((JsonObject firing) -> Instant.parse(firing.getString("firedAt")))
                .findFirst();
    }

    /** Every row of the queue at that address, page after page. */
    private static List<String> rows(Page page, String address) {
        var rows = new ArrayList<String>();
        for (String next = address; next != null; ) {
            String text = page.request().get("/" + next).text();
            ROW.matcher(text).results().forEach(row -> rows.add(row.group(1)));
            var following = NEXT.matcher(text);
            next = following.find() ? following.group(1).replace("&amp;", "&") : null;
        }
        return rows;
    }
}
