package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Policies, devices, files of them, appeals and goodwill by keys alone; whoever does so always sees where they are. */
class KeyboardAloneIT {
    private static final int LONG_FILE = 20_000;

    private final Shipped server = Shipped.onH2();

    @Test
    void headOfficeUploadsComparesTriesAndForcesAPolicy() {
        String former = Policies.inForce(server);
        // a remark of its own makes it a version; what it says is the same
        String areas = Policies.file(Staff.of(server, "office"), former, "areas.csv") + "# " + Sample.imei() + "\n";
        try (Browser desk = Browser.desk(server)) {
            Page page = desk.page();
            Keyboard keys = new Keyboard(page).signIn("office");
            keys.turnTo("policies");
            keys.file("files", csv("areas.csv", areas));
            keys.type("note", "by keys alone");
            keys.enter("upload");
            assertThat(page.locator(".notice.ok")).containsText("is kept as a proposal");
            String proposal = page.locator("h1 .code").innerText();

            keys.choose("with", former);
            keys.enter("compare");
            assertThat(page.locator("#compare-head")).isFocused();
            keys.enterWords("Try on past decisions");
            keys.enter("try");
            page.waitForURL("**/policies.xhtml?trial=*");
            assertThat(page.locator(".status").first()).containsText("Done");
            keys.enterWords("Put into force");
            force(page, keys, "by keys alone", proposal);

            keys.enterWords("Back to all policies");
            keys.enterWords(former);
            keys.enterWords("Put into force");
            force(page, keys, "as before", former);
            desk.assertQuiet();
        }
    }

    private static void force(Page page, Keyboard keys, String reason, String version) {
        keys.day("from", Policies.aLaterDay());
        keys.type("reason", reason);
        keys.enter("force");
        assertThat(page.locator(".notice.ok")).containsText(version);
    }

    @Test
    void headOfficeRegistersADeviceAndSendsAFile() throws IOException {
        String imei = Sample.imei();
        try (Browser desk = Browser.desk(server)) {
            Page page = desk.page();
            Keyboard keys = new Keyboard(page).signIn("office");
            keys.turnTo("devices");
            keys.type("imei", imei);
            keys.choose("modelCode", "Samsung Galaxy S21+");
            keys.day("soldOn", LocalDate.now(ZoneOffset.UTC).minusMonths(3));
            keys.type("soldInCountry", "RO");
            keys.type("channel", "retail");
            keys.enter("registerDevice");
            assertThat(page.locator(".notice.ok")).containsText(imei);

            // the rows that are wrong are fetched
            keys.turnTo("devices");
            keys.file("file", csv("devices.csv", "imei,soldOn\n" + Sample.imei() + ",\n123,2199-01-01\n"));
            keys.enterWords("Send the file");
            Locator download = page.locator("a[download]");
            assertThat(download).isVisible();
            keys.reach(download);
            Download rows = page.waitForDownload(() -> keys.press("Enter"));
            assertThat(Files.readString(rows.path())).contains("123");

            // while a long one is read the page renews itself, and nobody loses their place
            byte[] many = new DeviceFile(2_000_000, LONG_FILE).readAllBytes();
            keys.turnTo("devices");
            keys.file("file", new FilePayload("long.csv", "text/csv", many));
            keys.enterWords("Send the file");
            page.waitForURL("**/devices.xhtml?file=*");
            Locator newest = page.locator("#imports tbody a").first();
            keys.reach(newest);
            assertThat(page.locator("#result-head")).containsText("Done");
            assertThat(newest).isFocused();
            desk.assertQuiet();
        }
    }

    @Test
    void aTechnicianOfAnotherStoreDecidesAnAppeal() {
        Staff bench = Staff.of(server, "technician");
        JsonObject ticket = bench.take(opened(), "START_DIAGNOSIS");
        bench.photograph(ticket);
        ticket = bench.take(ticket, "DECLARE_BEYOND_REPAIR", "finding", "BATTERY_WORN", "note", "seen");
        Staff clerk = Staff.of(server, "clerk");
        clerk.take(clerk.read(ticket), "APPEAL", "reason", "it is new");

        try (Browser desk = Browser.desk(server)) {
            Page page = desk.page();
            Keyboard keys = new Keyboard(page).signIn("technician-hub");
            keys.turnTo("review");
            keys.enter(page.locator("main tbody a").last());
            assertThat(page.locator("main")).containsText("it is new");
            keys.enter("decide");
            assertThat(page.locator("#finding")).isFocused();
            keys.choose("finding", "I can");
            keys.type("verdict", "nothing tells how it came");
            keys.enter("decide");
            assertThat(page.locator(".notice.ok")).containsText("your verdict is in the file");
            desk.assertQuiet();
        }
        assertThat(bench.read(ticket).getString("status")).isEqualTo("DIAGNOSING");
    }

    @Test
    void aLeadGrantsGoodwillAndLooksAtTheMonth() throws IOException {
        String number =
                Staff.of(server, "technician").take(opened(), "START_DIAGNOSIS").getString("number");
        try (Browser desk = Browser.desk(server)) {
            Page page = desk.page();
            Keyboard keys = new Keyboard(page).signIn("lead");
            keys.type("search", number);
            keys.press("Enter");
            assertThat(page.locator("h1")).hasText(number);
            keys.enterWords("More");
            keys.enterWords("Repair as goodwill");
            keys.choose("finding", "Battery");
            keys.type("goodwill", "1.50");
            keys.type("reason", "a good customer");
            keys.enter("takeStep");
            assertThat(page.locator(".case-head .status")).containsText("In repair");

            keys.turnTo("goodwill");
            assertThat(page.locator("tbody")).containsText(number);
            keys.enterWords("Earlier month");
            assertThat(page.locator("main")).containsText("Nothing was given away");
            keys.enterWords("Later month");
            keys.reach(page.locator("a[href^='goodwill.csv']"));
            Download table = page.waitForDownload(() -> keys.press("Enter"));
            assertThat(Files.readString(table.path())).contains(number);
            desk.assertQuiet();
        }
    }

    private JsonObject opened() {
        return Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
