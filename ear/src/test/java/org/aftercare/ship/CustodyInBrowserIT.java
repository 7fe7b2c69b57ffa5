package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who has what, as it is counted, compared and sealed: by a clerk, a lead and head office. */
class CustodyInBrowserIT {
    private final Shipped server = Shipped.onH2();

    @Test
    void twoPeopleCountOneShelfByScannerAndTheDifferenceIsWrittenDown() {
        String counted = opened("RO-BUC-3", "clerk-hub");
        String left = opened("RO-BUC-3", "clerk-hub");
        String stranger = opened("RO-BUC-1", "clerk");
        try (Browser clerk = Browser.desk(server).signIn("clerk-hub");
                Browser bench =
                        Browser.phone(server, Locale.forLanguageTag("ro")).signIn("technician-hub")) {
            Page page = clerk.go("/scan.xhtml");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Count the shelf"))
                    .click();
            page.click("#begin");
            assertThat(page.locator("#open-head")).hasText(Pattern.compile("Counted 0 of [0-9]+"));
            Page other = bench.go("/shelf.xhtml");

            scan(page, counted);
            assertThat(page.locator("[role=status]")).containsText("Counted: it lies here");
            assertThat(page.locator("#code")).isFocused();
            scan(other, counted);
            assertThat(other.locator("[role=status]")).containsText("A fost scanat deja.");
            scan(page, stranger);
            assertThat(page.locator("[role=status]")).containsText("Unexpected: by the ledger it is with");
            clerk.looksRight("shelf-open");
            bench.looksRight("ro-shelf-open");
            scan(page, "4711");
            assertThat(page.locator("[role=status]")).containsText("Nobody knows this code");
            page.click("#close");
            assertThat(page.locator("[role=status]")).containsText("Unexpected: 2.");
            assertThat(page.locator("main")).containsText(left);
            clerk.looksRight("shelf-closed");

            scan(other, left);
            assertThat(other.locator("[role=alert]")).isVisible();
        }
    }

    @Test
    void whatALeadMustFindEmptyAndWhatHeadOfficeChecks() {
        try (Browser lead = Browser.desk(server).signIn("lead");
                Browser office = Browser.desk(server).signIn("office")) {
            Page page = lead.page();
            page.click("nav.tabs a[href$='custody.xhtml']");
            assertThat(page.locator("h1")).hasText("Reconciliation");
            lead.looksRight("custody");
            Page ledger = office.go("/ledger.xhtml");
            ledger.click("#check");
            assertThat(ledger.locator("[role=status]")).containsText("Unbroken");
            office.looksRight("ledger");
            office.go("/custody.xhtml");
            office.looksRight("custody-office");
        }
    }

    @Test
    void bagsArePackedByScannerAndTravelAsOneManifest() {
        String first = toTheHub();
        String second = toTheHub();
        String stays = opened("RO-BUC-1", "clerk");
        try (Browser clerk = Browser.desk(server).signIn("clerk");
                Browser hub = Browser.desk(server).signIn("clerk-hub")) {
            Page page = clerk.go("/scan.xhtml");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Transfers"))
                    .click();
            scan(page, first);
            assertThat(page.locator("[role=status]")).containsText(first + " goes to Bucharest Hub: ticked");
            scan(page, second);
            assertThat(page.locator("input[name=bag]:checked")).hasCount(2);
            scan(page, stays);
            assertThat(page.locator("#code-said")).containsText("It does not lie here, or stays here");
            clerk.looksRight("transfers");
            page.click("button[name=send][value=RO-BUC-3]");
            assertThat(page.locator(".big-number")).hasText(Pattern.compile("M-[0-9]+"));
            String manifest = page.locator(".big-number").innerText();
            assertThat(page.locator(".bags tbody tr")).hasCount(2);
            assertThat(page.locator(".bags svg")).hasCount(2);
            clerk.looksRight("manifest");

            Page there = hub.go("/scan.xhtml");
            scan(there, first);
            assertThat(there.locator("[role=status]")).containsText(first);
            there.locator("main a[href$='" + manifest + "']").first().click();
            assertThat(there.locator("[role=status]")).containsText("Received 1 of 2");
            page.navigate("/labels.xhtml?n=" + first + "&n=" + second);
            assertThat(page.locator(".bag-label svg")).hasCount(2);
            clerk.looksRight("labels");
        }
    }

    @Test
    void whatCameToTheWrongStoreIsSentOnAndALeadSaysWhatAStrangerWas() {
        String astray = toTheHub();
        Staff.of(server, "clerk")
                .post(
                        "tickets/" + astray + "/transfers",
                        jakarta.json.Json.createObjectBuilder()
                                .add("storeCode", "RO-BUC-3")
                                .build())
                .expect(201);
        try (Browser cluj = Browser.desk(server).signIn("lead-cluj")) {
            Page page = cluj.go("/scan.xhtml?lang=en");
            scan(page, "4711-stranger");
            scan(page, astray);
            cluj.looksRight("scan-wrong-store");
            page.click("#sendOn");
            assertThat(page.locator(".notice.ok")).containsText(astray);
            assertThat(page.locator("section[aria-labelledby=out-head]")).containsText(astray);
            page.navigate("/scans.xhtml");
            assertThat(page.locator("#list")).not().containsText(astray);
            var row = page.locator("#list tr", new Page.LocatorOptions().setHasText("4711-stranger"))
                    .first();
            row.locator("button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            row.locator("input[type=text]").fill("a label of a jar");
            cluj.looksRight("scans");
            row.locator("button").click();
            page.navigate("/scans.xhtml?seen=1");
            assertThat(page.locator("#list")).containsText("a label of a jar");
            assertThat(page.locator("#list")).containsText(astray);
            cluj.looksRight("scans-seen");
        }
    }

    /** A repair that its store has no bench for. */
    private String toTheHub() {
        return Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei())
                        .add("symptoms", Sample.list("NO_SIGNAL"))
                        .build())
                .expect(201)
                .json()
                .getString("number");
    }

    private static void scan(Page page, String code) {
        page.fill("#code", code);
        page.press("#code", "Enter");
        page.waitForLoadState();
    }

    private String opened(String store, String clerk) {
        return Staff.of(server, clerk)
                .open(Sample.ticket(store, Sample.imei()).build())
                .expect(201)
                .json()
                .getString("number");
    }
}
