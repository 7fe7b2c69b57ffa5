package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Head office changes a policy: as a person does it, by the page. */
class PoliciesInBrowserIT {
    private final Shipped server = Shipped.onH2();

    @Test
    void aPolicyIsUploadedPutRightComparedTriedAndPutIntoForceFromALaterDay() throws IOException {
        LocalDate later = Policies.aLaterDay();
        String ticket = Policies.fromMalta(server);
        String former = Policies.inForce(server);
        // one word is new each time, so that the version is
        String law = Policies.file(Staff.of(server, "office"), former, "statutory.csv")
                        .replaceAll("(?m)^MT,.*\n", "")
                + "# " + ticket + "\n";

        try (Browser office = Browser.desk(server).signIn("office")) {
            Page page = office.page();
            page.click("nav.tabs a[href$='policies.xhtml']");
            assertThat(page.locator("h1")).hasText("Policies");

            // the first try has a slip of the pen, and a file that can't be uploaded at all
            choose(page, "components.csv", "code\n");
            assertThat(page.locator(".notice.bad")).containsText("components.csv holds codes of the trade");
            choose(page, "statutory.csv", law.replaceAll("(?m)^RO,2022-01-01", "RO,2022-13-01"));
            assertThat(page.locator(".notice.bad")).containsText("soldFrom “2022-13-01” is no date such as 2026-11-22");
            looksRight(office, "policies-refused");

            // put right, it is a proposal
            page.fill("#note", "Malta has a law of its own");
            choose(page, "statutory.csv", law);
            assertThat(page.locator(".notice.ok")).containsText("is kept as a proposal");
            assertThat(page.locator(".status").first()).containsText("Proposal");
            String proposal = page.locator("h1 .code").innerText();

            // what it says otherwise
            page.click("#compare");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("MT · ")))
                    .containsText("gone");
            looksRight(office, "policies-compared");

            // which of the decisions so far would be another
            page.getByText("Try on past decisions").click();
            page.click("#try");
            page.waitForURL("**/policies.xhtml?trial=*");
            assertThat(page.locator(".status").first()).containsText("Done");
            assertThat(page.locator(".whole")).containsText("Would differ: ");
            assertThat(page.locator(".trial-one", new Page.LocatorOptions().setHasText(ticket)))
                    .containsText("Maker");
            looksRight(office, "policies-tried");
            Download table =
                    page.waitForDownload(() -> page.getByText("Download as CSV").click());
            assertThat(Files.readString(table.path())).contains(ticket);

            // it is put into force from a later day; the reason is not forgotten
            page.getByText("Put into force").click();
            assertThat(page.locator("main")).containsText("Would differ: ");
            page.fill("#from", later.toString());
            page.click("#force");
            assertThat(page.locator("#reason-said")).hasText("Please give a reason");
            page.fill("#reason", "Malta left the common law");
            page.click("#force");
            assertThat(page.locator(".notice.ok")).containsText("is in force from");
            assertThat(page.locator(".status").first()).containsText("Scheduled");
            assertThat(Policies.by(server, later.minusDays(1))).isEqualTo("STATUTORY");
            assertThat(Policies.by(server, later)).isEqualTo("MAKER");

            // everybody in the office sees who did it; it is undone by scheduling the former one again
            page.getByText("Back to all policies").click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Malta left the common law")))
                    .containsText(proposal);
            page.navigate("/policies.xhtml?version=" + former + "&act=force");
            page.fill("#from", later.toString());
            page.fill("#reason", "it did not");
            page.click("#force");
            assertThat(page.locator(".notice.ok")).containsText(former);
            assertThat(Policies.by(server, later)).isEqualTo("STATUTORY");
            office.assertQuiet();
        }
    }

    @Test
    void ofTwoOfficersAtOnceTheSecondIsToldAndKeepsWhatTheyTyped() {
        LocalDate later = Policies.aLaterDay();
        String former = Policies.inForce(server);
        String other = Policies.upload(
                        server,
                        "areas.csv",
                        Policies.file(Staff.of(server, "office"), former, "areas.csv") + "# " + Sample.imei() + "\n")
                .expect(201)
                .json()
                .getString("policy");
        try (Browser elena = Browser.desk(server).signIn("office");
                Browser second = Browser.desk(server).signIn("office")) {
            fill(second.go("/policies.xhtml?version=" + other + "&act=force"), later.plusDays(1), "the second");
            fill(elena.go("/policies.xhtml?version=" + other + "&act=force"), later, "the first");
            elena.page().click("#force");
            assertThat(elena.page().locator(".notice.ok")).containsText(other);
            second.page().click("#force");
            assertThat(second.page().locator(".notice.bad")).containsText("in the meantime");
            assertThat(second.page().locator("#reason")).hasValue("the second");

            fill(elena.go("/policies.xhtml?version=" + former + "&act=force"), later, "back");
            elena.page().click("#force");
            assertThat(elena.page().locator(".notice.ok")).containsText(former);
        }
    }

    private static void fill(Page page, LocalDate from, String reason) {
        page.fill("#from", from.toString());
        page.fill("#reason", reason);
    }

    private static void choose(Page page, String name, String text) {
        page.setInputFiles("#files", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("#upload");
    }

    private static void looksRight(Browser window, String name) {
        window.screenshot(name);
        window.assertFits();
        window.assertAccessible();
    }
}
