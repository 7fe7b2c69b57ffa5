package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is known of a problem: written by office, offered at the counter and to whoever looks before they come. */
class KnowledgeInBrowserIT {
    private final Shipped server = Shipped.onH2();

    @Test
    void officeWritesAndPublishesWhatTheCounterThenOffers() {
        String title = "Buzzes " + Sample.imei();
        try (Browser office = Browser.desk(server).signIn("office")) {
            Page page = office.go("/articles.xhtml");
            office.looksRight("articles");
            page.click("a[href$='id=new']");
            page.fill("#en-home", "1. Switch vibration off.\n2. Restart <b>now</b>.");
            page.click("#write");
            assertThat(page.locator("#en-title-said")).isVisible();
            assertThat(page.locator("#symptoms input").first()).isFocused();
            page.fill("#en-title", title);
            page.check("#symptoms input[value='VIBRATION']");
            page.click("#write");
            assertThat(page.locator(".notice.ok")).isVisible();
            assertThat(page.locator(".article ol li").nth(1)).hasText("Restart <b>now</b>.");
            page.click("#publish");
            assertThat(page.locator(".notice.bad")).containsText("Please");
            page.click("a[href$='act=write']");
            page.fill("#en-bench", "1. Replace the motor.");
            page.fill("#ro-title", title + " ro");
            page.fill("#ro-home", "1. Opriți vibrația.");
            page.fill("#ro-bench", "1. Înlocuiți motorul.");
            office.looksRight("article-writing");
            page.click("#write");
            page.click("#publish");
            assertThat(page.locator("#retire")).isVisible();
            assertThat(page.locator("section[lang=ro] .article").first()).hasText("Opriți vibrația.");
            office.looksRight("article");
        }
        try (Browser counter = Browser.desk(server).signIn("clerk")) {
            Page page = counter.go("/intake.xhtml");
            page.fill("#code", Sample.imei());
            page.click("#lookUp");
            assertThat(page.locator("#verdict h2")).isVisible();
            page.check("#symptoms input[value='VIBRATION']");
            var help = page.locator("#help details", new Page.LocatorOptions().setHasText(title));
            help.locator("summary").click();
            counter.looksRight("intake-help");
            help.getByText("Solved: no repair needed").click();
            assertThat(page.locator(".notice.ok")).containsText("14 days");
        }
        String number = Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei())
                        .add("symptoms", Sample.list("VIBRATION"))
                        .build())
                .expect(201)
                .json()
                .getString("number");
        try (Browser bench = Browser.desk(server).signIn("technician")) {
            var advice = bench.go("/ticket.xhtml?n=" + number)
                    .locator("#advice details", new Page.LocatorOptions().setHasText(title));
            advice.locator("summary").click();
            assertThat(advice.locator("ol li")).hasText("Replace the motor.");
        }
        try (Browser lead = Browser.phone(server).signIn("lead")) {
            Page page = lead.go("/articles.xhtml");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(title)))
                    .containsText(Pattern.compile("1 still within 14 days"));
        }
    }

    @Test
    void whoeverHasAProblemIsHelpedWithoutScriptsCookiesOrALogin() {
        try (Browser phone = Browser.phoneWithoutScripts(server)) {
            Page page = phone.go("/help");
            page.selectOption("#symptom", "NO_CHARGE");
            page.click("main form button");
            assertThat(page.locator("#help")).isVisible();
            assertThat(page.locator("details").first()).hasAttribute("open", "");
            phone.screenshot("help");
            phone.assertFits();
            page.locator("details").first().getByText("Yes, it is solved").click();
            assertThat(page.locator(".notice")).containsText("We are glad");
            assertThat(page.context().cookies()).isEmpty();
        }
        try (Browser desk = Browser.desk(server)) {
            desk.go("/help?symptom=NO_CHARGE");
            desk.looksRight("help-wide");
        }
    }

    @Test
    void managersSeeWhatIsReportedAndTheRepairsBehindIt() {
        Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201);
        var manager = Staff.of(server, "manager");
        Patience.until(
                Duration.ofSeconds(90),
                "the reports are counted",
                () -> !manager.get("problems?limit=1")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .isEmpty());
        manager.get("problems?from=2026-02-30").expect(422);
        Staff.of(server, "clerk").get("problems").expect(403);
        assertThat(Staff.of(server, "pos")
                        .get("articles?symptom=NO_CHARGE")
                        .expect(200)
                        .json()
                        .getJsonArray("items"))
                .isNotEmpty();
        try (Browser window = Browser.desk(server).signIn("manager")) {
            Page page = window.go("/problems.xhtml?days=90");
            window.looksRight("problems");
            page.locator("tbody a").first().click();
            assertThat(page.locator("#repairs-head")).isVisible();
            assertThat(page.locator("section[aria-labelledby=repairs-head] tbody tr")
                            .first())
                    .isVisible();
            window.looksRight("problem");
        }
    }
}
