package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A sudden rise that was found by night, put into the database of the server on PostgreSQL. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Shipped.POSTGRES)
class RisesInBrowserIT {
    @Test
    void officeLooksAtASuddenRise() throws Exception {
        var onPostgres = Shipped.onPostgres();
        try (var database = Postgres.connect("shared");
                var rise = database.createStatement()) {
            rise.executeUpdate(
                    "insert into rise values (1, 0, 'FP5', 'TOUCH', date '2026-11-23', date '2026-11-03', 17, 60,"
                            + " 0.1, 12.4, 11.3, timestamp with time zone '2026-11-23 02:00:40+00', null, '', '', null)");
        }
        try (Browser office = Browser.desk(onPostgres).signIn("office")) {
            Page page = office.go("/problems.xhtml");
            assertThat(page.locator(".notice.warn"))
                    .containsText("17 of 60 repairs of this model since 3 November 2026; about 6 would be usual.");
            office.looksRight("rises");
            page.click("#acknowledge");
            assertThat(page.locator("#note-said")).hasText("Please fill in");
            page.fill("#note", "a bad batch of displays");
            page.selectOption("#article", new SelectOption().setLabel("The screen does not react to fingers"));
            page.click("#acknowledge");
            assertThat(page.locator(".notice.ok")).isVisible();
            page.locator("details summary", new Page.LocatorOptions().setHasText("Rises looked at"))
                    .click();
            assertThat(page.locator("main details")).containsText("a bad batch of displays");
            office.assertQuiet();
        }
    }
}
