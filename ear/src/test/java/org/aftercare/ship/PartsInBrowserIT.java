package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The parts desk: a technician orders, a clerk receives, a part is dead, what came out goes back, a lead counts. */
class PartsInBrowserIT {
    private static final String BATTERY = "SAM-SMG996B-BAT";
    private static final String CAMERA = "SAM-GALAXYS-CAM";

    private final Shipped server = Shipped.onH2();

    @Test
    void aTechnicianOrdersAClerkReceivesAndTheRepairGoesOn() {
        JsonObject ticket = diagnosed();
        String number = ticket.getString("number");
        try (Browser bench = Browser.desk(server).signIn("technician-hub");
                Browser counter = Browser.desk(server).signIn("clerk-hub")) {
            countNone(BATTERY);
            Page page = bench.go("/ticket.xhtml?n=" + number + "&step=ORDER_PARTS");
            assertThat(page.locator("#fitting option[value='" + BATTERY + "']"))
                    .hasText("Battery, Galaxy S21+ 5G, 0 free here");
            page.fill("#parts", "2 x APL-A2403-DSP");
            page.click("#takeStep");
            assertThat(page.locator("#parts-said")).containsText("does not fit this phone");
            bench.looksRight("parts-step");
            page.fill("#parts", BATTERY);
            page.click("#takeStep");
            assertThat(page.locator("#parts-card")).containsText("1 needed, 0 reserved · expected");
            bench.looksRight("parts-card");

            Page desk = counter.page();
            desk.click("nav.tabs a[href$='parts.xhtml']");
            assertThat(desk.locator("h1")).hasText("Parts desk");
            assertThat(desk.locator("section[aria-labelledby=waiting-head]")).containsText(number);
            counter.looksRight("parts-desk");
            var order = desk.locator("#orders > li").filter(new Locator.FilterOptions().setHasText(number));
            order.locator("input[inputmode=numeric]").fill("many");
            order.locator("button[value^=receive]").click();
            assertThat(desk.getByRole(AriaRole.ALERT)).isVisible();
            order.locator("input[inputmode=numeric]").fill("1");
            order.locator("input[inputmode=numeric]").press("Enter");
            assertThat(desk.locator("[role=status]")).containsText("As ordered: 1 of 1. Labels: P-");
            Patience.until(
                    Duration.ofSeconds(30),
                    number + " to go on",
                    () -> status(number).equals("IN_REPAIR"));
            page.reload();
            assertThat(page.locator("#parts-card")).containsText("1 needed, 1 reserved");
            page.locator("#parts-card a[href*='P-']").click();
            assertThat(page.locator("#single-head")).containsText("Battery, Galaxy S21+ 5G");
            bench.looksRight("parts-single");
            page.locator("button[value='move:DEAD_ON_ARRIVAL']").click();
            assertThat(page.locator(".notice.ok")).containsText("set aside");
            page.navigate(page.url().replaceAll("parts.xhtml.*", "ticket.xhtml?n=" + number));
            assertThat(page.locator("#parts-card")).containsText("dead on arrival");
            assertThat(page.locator("#parts-card")).containsText("1 needed, 0 reserved · expected");
        }
    }

    @Test
    void aLeadCountsReservesScrapsAndSendsBack() {
        String number = diagnosed().getString("number");
        try (Browser lead = Browser.phone(server, Locale.forLanguageTag("ro")).signIn("technician-hub")) {
            countNone(CAMERA);
            lead.go("/parts.xhtml");
            lead.looksRight("ro-parts-desk");
        }
        try (Browser lead = Browser.desk(server).signIn("lead-cluj")) {
            Page page = lead.go("/parts.xhtml");
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Count differs"))
                    .click();
            page.fill("#count-part", CAMERA);
            page.fill("#counted", "2");
            page.press("#counted", "Enter");
            assertThat(page.locator("#count-reason-said")).hasText("Please fill in");
            page.fill("#count-reason", "found behind the shelf");
            page.press("#count-reason", "Enter");
            assertThat(page.locator("[role=status]")).containsText(CAMERA + ": 2 on hand");
            page.fill("#order-part", CAMERA);
            page.fill("#order-ticket", number);
            page.locator("button[value=reserve]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            page.fill("#order-ticket", "");
            page.fill("#order-quantity", "3");
            page.locator("button[value=order]").click();
            assertThat(page.locator("[role=status]")).containsText(CAMERA + " is ordered");

            page.fill("#q", CAMERA);
            page.press("#q", "Enter");
            page.locator("section[aria-labelledby=stock-head] ul.ledger a")
                    .first()
                    .click();
            page.locator("button[value='move:SET_ASIDE']").click();
            assertThat(page.locator("#reason-said")).hasText("Please fill in");
            page.fill("#reason", "dropped");
            page.locator("button[value='move:SET_ASIDE']").click();
            assertThat(page.locator("[role=status]")).containsText("set aside");
            page.locator("section[aria-labelledby=aside-head] input[type=checkbox]")
                    .first()
                    .check();
            page.fill("#reference", "RMA-17");
            page.press("#reference", "Enter");
            assertThat(page.locator("[role=status]")).containsText("1 sent to the maker, parcel RMA-17");
            lead.looksRight("parts-lead");
        }
    }

    private JsonObject diagnosed() {
        var clerk = Staff.of(server, "clerk-hub");
        var ticket = clerk.open(Sample.ticket("RO-BUC-3", Sample.imei()).build())
                .expect(201)
                .json();
        return Staff.of(server, "technician-hub").take(ticket, "START_DIAGNOSIS");
    }

    private void countNone(String number) {
        Staff.of(server, "office")
                .http()
                .post(
                        "/api/v1/parts/imports",
                        "text/csv",
                        "store,number,onHand,ordered,expectedOn\nRO-BUC-3," + number + ",0,,\n")
                .expect(200);
    }

    private String status(String number) {
        return Staff.of(server, "clerk-hub")
                .get("tickets/" + number)
                .expect(200)
                .json()
                .getString("status");
    }
}
