package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A day is closed for stock-taking while somebody else edits the same calendar: as people do it, by the page. */
class CalendarInBrowserIT {
    private static final String STORE = "RO-OLD-1";

    private final Shipped server = Shipped.onH2();
    /** Days that are yet to come, also where midnight passes while the test runs. */
    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Bucharest")).plusDays(20);

    @Test
    void ofTwoEditorsOneWinsAndTheOtherIsToldAndKeepsWhatTheyTyped() {
        try (Browser elena = Browser.desk(server).signIn("office");
                Browser second =
                        Browser.desk(server, Locale.forLanguageTag("ro")).signIn("office")) {
            Page page = elena.go(path());
            assertThat(page.locator("h1")).hasText("Calendars");
            fill(page, "closed", "stock-taking");
            Page other = second.go(path());
            fill(other, "12:00-18:00", "se deschide târziu");

            // first what it would move is shown, then a reason is asked for
            page.click("#preview");
            assertThat(page.locator("#moved")).containsText("No running deadline would move");
            page.click("#confirm");
            assertThat(page.locator("#reason-said")).hasText("Please give a reason");
            page.fill("#reason", "once a year");
            page.click("#confirm");
            assertThat(page.locator(".notice.ok")).containsText("The calendar is changed from");
            assertThat(row(page, "once a year")).containsText("closed, stock-taking");

            looksRight(elena, "calendar-changed");

            // the other one hears of it, loses nothing, and may go on
            other.click("#preview");
            other.fill("#reason", "schimb de tură");
            other.click("#confirm");
            assertThat(other.locator(".notice.bad")).containsText("a schimbat acest calendar");
            assertThat(other.locator("#words")).hasValue("se deschide târziu");
            assertThat(other.locator("#reason")).hasValue("schimb de tură");
            looksRight(second, "ro-calendar-edited");

            // it is taken back by saying the former again
            page.navigate(path());
            row(page, "once a year").locator("a").click();
            assertThat(page.locator("main")).containsText("The calendar would say again:");
            page.fill("#reason", "the warehouse does it");
            page.click("#confirm");
            assertThat(row(page, "the warehouse does it")).containsText("as in any week");
            elena.assertQuiet();
            second.assertQuiet();
        }
    }

    private String path() {
        return "/calendars.xhtml?store=" + STORE + "&year=" + day.getYear();
    }

    private static com.microsoft.playwright.Locator row(Page page, String reason) {
        return page.locator("tr", new LocatorOptions().setHasText(reason)).first();
    }

    private void fill(Page page, String hours, String words) {
        page.fill("#from", day.toString());
        page.fill("#hours", hours);
        page.fill("#words", words);
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
