package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Head office opens a store, changes it, sends a file of lanes, and closes another for good: as people do it, by the pages. */
class NetworkInBrowserIT {
    private static final String NEW = "RO-NEW-7";
    private static final String END = "RO-END-1";

    private final Shipped server = Shipped.onH2();

    @Test
    void aStoreIsOpenedAndChanged() {
        try (Browser elena = Browser.desk(server).signIn("office");
                Browser second =
                        Browser.desk(server, Locale.forLanguageTag("ro")).signIn("office")) {
            // whatever is wrong is told at its field, all at once
            Page page = elena.go("/store.xhtml");
            page.fill("#newCode", NEW);
            page.fill("#country", "XX");
            page.fill("#makers", "Acme: L9");
            page.fill("#technicians", "two");
            page.click("#save");
            assertThat(page.locator("#country-said")).hasText("There is no such country");
            assertThat(page.locator("#makers-said")).containsText("There is no maker “Acme”");
            assertThat(page.locator("#technicians-said")).hasText("Not a number");
            assertThat(page.locator("#reason-said")).hasText("Please give a reason");
            looksRight(elena, "store-new-wrong");

            // then it is there
            page.fill("#name", "Seventh <b>");
            page.fill("#region", "NORTH");
            page.fill("#country", "RO");
            page.fill("#zone", "Europe/Bucharest");
            page.fill("#hours", "Mo-Fr 09:00-18:00");
            page.fill("#levels", "L9");
            page.fill("#makers", "Apple: L9, Samsung");
            page.fill("#technicians", "2.5");
            page.fill("#lat", "47.1");
            page.fill("#lon", "27.6");
            page.fill("#reason", "a new mall");
            page.click("#save");
            assertThat(page.locator(".notice.ok")).containsText("Saved. It counts from");
            assertThat(page.locator("h1")).hasText("Seventh <b>");
            assertThat(page.locator("main")).containsText("Apple: L9, Samsung");

            // of two who change it one wins; the other is told and loses nothing
            Page other = second.go("/store.xhtml?code=" + NEW);
            page.fill("#address", "Strada Lungă 1");
            page.fill("#reason", "the address");
            page.click("#save");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("the address")))
                    .containsText("Strada Lungă 1");
            other.fill("#technicians", "3");
            other.fill("#reason", "încă unul");
            other.click("#save");
            assertThat(other.locator(".notice.bad")).containsText("a modificat rețeaua");
            assertThat(other.locator("#technicians")).hasValue("3");
            looksRight(second, "ro-store-edited");
            looksRight(elena, "store");

            page.navigate("/network.xhtml?q=lung");
            assertThat(page.locator("tbody tr")).hasCount(1);
            looksRight(elena, "network-found");
            elena.assertQuiet();
            second.assertQuiet();
        }
    }

    @Test
    void aFileOfLanesIsLookedAtAndConfirmed() {
        try (Browser elena = Browser.desk(server).signIn("office")) {
            Page page = elena.go("/network-import.xhtml");
            page.selectOption("#kind", "lanes");
            choose(page, "from,to,cutOff,transitDays,by\nRO-REA-1,XX-1,later,2,AIR\n");
            assertThat(page.locator("main")).containsText("Line 2, to: There is no such store");
            assertThat(page.locator("main")).containsText("Line 2, cutOff: Write a time such as 16:00");
            looksRight(elena, "network-import-wrong");

            page.selectOption("#kind", "lanes");
            choose(page, "from,to,cutOff,transitDays,by\nRO-REA-1,RO-OLD-1,17:00,2,AIR\n");
            assertThat(page.locator("#sum")).containsText("New: 1");
            looksRight(elena, "network-import");
            page.click("#confirm");
            assertThat(page.locator("#reason-said")).hasText("Please give a reason");
            page.fill("#reason", "the plane");
            page.click("#confirm");
            assertThat(page.locator(".notice.ok")).containsText("Saved");

            page.navigate("/lanes.xhtml?lane=RO-REA-1&to=RO-OLD-1");
            assertThat(page.locator("main")).containsText("the plane");
            page.fill("#transitDays", "99");
            page.fill("#reason", "slower");
            page.click("#save");
            assertThat(page.locator("#transitDays-said")).hasText("Must be from 0 to 60");
            looksRight(elena, "lane-wrong");
            page.fill("#transitDays", "3");
            page.click("#save");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("RO-REA-1 → RO-OLD-1")))
                    .containsText("3 open days of the receiver");
            elena.assertQuiet();
        }
    }

    @Test
    void aStoreIsClosedAndPacksWhatItHas() {
        var clerk = Staff.of(server, "clerk-end");
        var number = clerk.open(Sample.ticket(END, Sample.imei()).build())
                .expect(201)
                .json()
                .getString("number");
        try (Browser elena = Browser.desk(server).signIn("office");
                Browser doina = Browser.desk(server).signIn("clerk-end")) {
            Page page = elena.go("/closing.xhtml?store=" + END);
            assertThat(page.locator("main")).containsText("Phones that lie here: 1");
            looksRight(elena, "closing");
            page.click("#close");
            assertThat(page.locator("#reason-said")).hasText("Please give a reason");
            page.selectOption("#successor", "RO-REA-1");
            page.fill("#reason", "the lease ends");
            page.click("#close");
            assertThat(page.locator(".notice.ok")).containsText("The store is closed since");
            assertThat(page.locator("main")).containsText("Its customers go to Where real repairs come");
            assertThat(page.locator("main")).containsText(number);
            looksRight(elena, "closed");

            page.navigate("/ticket.xhtml?n=" + number);
            assertThat(page.locator("main")).containsText("Fetched at another store");
            assertThat(page.locator("main")).containsText("RO-END-1 → RO-REA-1");

            // the store packs what lies there until it is empty
            Page packing = doina.go("/transfers.xhtml?all=1");
            packing.click("button[name=send]");
            assertThat(packing.locator("main")).containsText(number);
            page.navigate("/closing.xhtml?store=" + END);
            assertThat(page.locator("main")).containsText("Nothing: it is empty.");

            // nothing new comes in
            clerk.open(Sample.ticket(END, Sample.imei()).build()).expect(422);
            elena.assertQuiet();
            doina.assertQuiet();
        }
    }

    private static void choose(Page page, String text) {
        page.setInputFiles("#file", new FilePayload("lanes.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("#look");
    }

    private static void looksRight(Browser window, String name) {
        for (int width : new int[] {1440, 390}) {
            window.page().setViewportSize(width, 900);
            window.screenshot(name);
            window.assertFits();
            window.assertAccessible();
        }
        window.page().setViewportSize(1440, 900);
    }
}
