package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What customers answer comes back to those who lead: as a page, and as files. */
class ResultsInBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shipped server = Shipped.onH2();

    @Test
    void answersComeBackAsScores() {
        for (String rating : new String[] {"5", "4", "2"}) answered("clerk", "RO-BUC-1", rating);
        answered("clerk-berlin", "DE-BER-1", "5");
        try (Browser lead = Browser.desk(server).signIn("lead");
                Browser manager =
                        Browser.phone(server, Locale.forLanguageTag("ro")).signIn("manager");
                Browser office = Browser.desk(server).signIn("office")) {
            Page all = office.page();
            Patience.until(PATIENCE, "answers of both stores are counted", () -> {
                String text = office.go("/results.xhtml?months=3").content();
                return text.contains("DE-BER-1") && text.contains("RO-BUC-1");
            });
            assertThat(all.locator("svg.chart").first()).containsText("OPPO 93%");
            office.looksRight("results-network");
            all.click("text=Look at what goes along with it");
            assertThat(all.locator("#driver-levels")).containsText("Intake to ready");
            all.click("nav a:text-is('Regions')");
            assertThat(all.locator("#lines")).containsText("EAST");

            Page own = lead.go("/results.xhtml?by=TECHNICIAN");
            assertThat(own.locator("#lines-head")).hasText("Technicians");
            own.click("nav a:text-is('Symptoms')");
            assertThat(own.locator("#lines")).isVisible();
            lead.looksRight("results-symptoms");
            for (String strange : new String[] {"store=DE-BER-1", "region=WEST&store=DE-BER-1"})
                assertThat(own.request().get("/results.xhtml?" + strange).status())
                        .isEqualTo(403);
            assertThat(own.request().get("/results.pdf?store=DE-BER-1").status())
                    .isEqualTo(403);

            manager.go("/results.xhtml?store=RO-BUC-1&drivers=true");
            manager.looksRight("ro-results");
            Page region = manager.page();
            assertThat(region.request().get("/results.csv?by=STORE").text())
                    .contains("RO-BUC-1,")
                    .doesNotContain("DE-BER-1");
            assertThat(new String(region.request().get("/results.xlsx").body(), 0, 2))
                    .isEqualTo("PK");
            assertThat(new String(region.request().get("/results.pdf").body(), 0, 5))
                    .isEqualTo("%PDF-");
            assertThat(region.request().get("/results.xhtml?store=XX-NIX-1").text())
                    .contains("role=\"alert\"");
        }
    }

    /** A repair from the counter to the customer's answer. */
    private void answered(String who, String store, String rating) {
        var clerk = Staff.of(server, who);
        String imei = Sample.imei();
        JsonObject ticket =
                clerk.open(Sample.ticket(store, imei).build()).expect(201).json();
        ticket = clerk.take(clerk.read(ticket), "SOLVE_AT_COUNTER", "note", "a setting");
        clerk.take(clerk.take(ticket, "COLLECT", "identity", "code"), "CLOSE");
        String link = Mailbox.shared().awaitLinkTo(Sample.mailOf(imei), "/s/", PATIENCE);
        Http phone = Http.browsing(server.baseUri());
        Form.of(link, phone.get(link).expect(200).body())
                .with("overall", rating)
                .send(phone)
                .expect(200);
    }
}
