package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A lead's morning with broken promises, by keys and buttons. */
class BreachesInBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Shipped server = Shipped.onH2();

    @Test
    void aLeadLooksAfterOneAndGivesTwoOneReasonAndWhoComesSecondIsTold() {
        String first = broken();
        String second = broken();
        try (Browser desk = Browser.desk(server).signIn("lead-berlin");
                Browser other = Browser.desk(server).signIn("office")) {
            Page page = desk.page();
            assertThat(page.locator("nav.tabs a[href$='breaches.xhtml'] .count"))
                    .hasText(Pattern.compile("[1-9].*"));
            page.click("nav.tabs a[href$='breaches.xhtml']");
            assertThat(row(page, first)).containsText("Ready for pick-up");
            assertThat(row(page, first)).containsText("lead-berlin");
            looksRight(desk, "breaches");

            // somebody else has the same one open
            other.go("/breaches.xhtml?store=DE-BER-1");
            row(other.page(), first)
                    .getByRole(AriaRole.LINK, name("Reason or owner of"))
                    .click();
            other.page().selectOption("#reason", "COURIER");
            other.page().fill("#words", "lost on the way");

            // by keys alone: to the button, and pressed
            Locator looking = row(page, first).getByRole(AriaRole.BUTTON, name("I look after"));
            looking.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice.ok")).containsText("Done: 1.");
            assertThat(row(page, first)).containsText("lead-berlin looks after it since");

            // both at once: shown first, then given
            row(page, first).locator("input[type=checkbox]").check();
            row(page, second).locator("input[type=checkbox]").check();
            page.click("#picking button");
            assertThat(page.locator("#acting")).containsText(first);
            assertThat(page.locator("#acting")).containsText(second);
            page.click("#explain");
            assertThat(page.locator("#reason")).hasAttribute("aria-invalid", "true");
            page.selectOption("#reason", "OTHER");
            page.click("#explain");
            assertThat(page.locator("#words")).hasAttribute("aria-invalid", "true");
            page.fill("#words", "a flood");
            looksRight(desk, "breaches-acting");
            page.click("#explain");
            assertThat(page.locator(".notice.ok")).containsText("Done: 2.");
            assertThat(row(page, first)).hasCount(0);
            page.locator(".views a", new Page.LocatorOptions().setHasText("All"))
                    .click();
            assertThat(row(page, first)).containsText("Something else");
            assertThat(row(page, first)).containsText("a flood");

            // who comes second is told, and keeps what they typed
            other.page().click("#explain");
            Locator told = other.page().getByRole(AriaRole.ALERT);
            assertThat(told).containsText(first + " was changed by lead-berlin");
            assertThat(told).isFocused();
            assertThat(other.page().locator("#words")).hasValue("lost on the way");
            assertThat(other.page().locator("#reason")).hasValue("COURIER");
            looksRight(other, "breaches-stale");

            page.navigate("/ticket.xhtml?n=" + first);
            assertThat(page.locator(".clock", new Page.LocatorOptions().setHasText("Ready for pick-up")))
                    .containsText("Looked after by lead-berlin; Something else: a flood.");
            looksRight(desk, "ticket-breached");
        }
    }

    @Test
    void aClerkLooksAndDoesNothing() {
        String number = broken();
        try (Browser counter = Browser.desk(server, Locale.forLanguageTag("ro")).signIn("clerk-berlin")) {
            Page page = counter.go("/breaches.xhtml");
            assertThat(row(page, number)).containsText("încă fără motiv");
            assertThat(page.locator("main button[type=submit]")).hasCount(1);
            assertThat(page.locator("main input[type=checkbox]")).hasCount(0);
        }
    }

    private static Locator row(Page page, String number) {
        return page.locator("#list tr", new Page.LocatorOptions().setHasText(number));
    }

    private static Locator.GetByRoleOptions name(String begin) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + begin));
    }

    /** A repair whose promise of six seconds is over. */
    private String broken() {
        String number = Staff.of(server, "clerk-berlin")
                .open(Sample.ticket("DE-BER-1", Sample.imei()).build())
                .expect(201)
                .json()
                .getString("number");
        Patience.until(
                PATIENCE,
                "the breach of " + number,
                () -> Staff.of(server, "lead-berlin")
                        .get("breaches?view=NO_REASON&limit=200")
                        .body()
                        .contains(number));
        return number;
    }

    private static void looksRight(Browser browser, String name) {
        browser.assertFits();
        browser.assertAccessible();
        browser.assertQuiet();
        browser.screenshot(name);
    }
}
