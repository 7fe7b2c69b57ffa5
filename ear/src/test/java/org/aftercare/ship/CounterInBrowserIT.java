package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The work at the counter and on the bench, as people do it: by keys and by the buttons of real pages. */
class CounterInBrowserIT {
    private static final String STORE = "RO-BUC-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shipped server = Shipped.onH2();

    @Test
    void aPhoneIsTakenInByKeyboardRepairedHandedBackAndItsOwnerIsAsked() {
        String imei = sold();
        String mail = Sample.mailOf(imei);

        // Ana Pop comes to work and touches no mouse
        try (Browser counter = Browser.desk(server)) {
            Page page = counter.page();
            Keyboard keys = new Keyboard(page);
            page.navigate("/intake.xhtml");
            keys.type("name", "clerk");
            keys.type("password", "aftercare-demo");
            page.keyboard().press("Enter");
            assertThat(page).hasTitle(Pattern.compile("^New repair"));

            // she scans the phone: it is covered, and the page says why
            assertThat(page.locator("#code")).isFocused();
            page.keyboard().type(imei);
            page.keyboard().press("Enter");
            assertThat(page.locator("#verdict h2")).containsText("Galaxy S21+");
            assertThat(page.locator("#symptom-filter")).isFocused();
            page.keyboard().type("runs down");
            page.keyboard().press("Enter");
            keys.tick("proofOfPurchase");
            Locator battery = page.locator("#verdict .verdict", new Page.LocatorOptions().setHasText("Battery"));
            assertThat(battery).containsText("Covered");
            assertThat(battery.locator(".reason").first()).isVisible();
            looksRight(counter, "intake-verdict");

            // what the owner says, and what there is to see
            keys.type("name", "Ana Ionescu");
            keys.type("email", mail);
            keys.type("language", "en");
            keys.tick("lockOff");
            keys.tick("backedUp");
            keys.tick("cardsRemoved");
            keys.tick("batterySafe");
            keys.type("condition", "scratched at one corner");
            keys.type("accessories", "case");
            keys.tick("termsAccepted");
            keys.tick("surveyAllowed");
            keys.enter("openTicket");

            // the receipt has the number, and the link that the owner follows
            page.waitForURL("**/receipt.xhtml?ticket=*");
            String number = page.locator(".sheet h2.code").innerText();
            String tracking = page.locator(".codes a").getAttribute("href");
            assertThat(page.locator(".codes svg.qr")).isVisible();
            looksRight(counter, "receipt-of-intake");
            follow(tracking, number);

            repair(number);

            // she finds it among those that are ready, and hands it back
            page.navigate("/queue.xhtml?view=ready&sort=opened");
            page.locator("a.row", new Page.LocatorOptions().setHasText(number)).click();
            page.getByText("Hand over to the customer", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.fill("#identity", "receipt and ID card");
            assertThat(page.locator("#closeAtOnce")).isChecked();
            page.click("#takeStep");
            assertThat(page.locator(".case-head .status")).containsText("Closed");
        }

        int before = answered();
        answer(Mailbox.shared().awaitLinkTo(mail, "/s/", PATIENCE));
        assertThat(answered()).isEqualTo(before + 1);

        // the manager of the region sees it
        try (Browser office = Browser.desk(server).signIn("manager")) {
            Page board = office.page();
            board.click("nav.tabs a[href$='board.xhtml']");
            assertThat(board.locator("tr", new Page.LocatorOptions().setHasText(STORE))
                            .last())
                    .containsText("%");
            assertThat(board.locator("section[aria-labelledby=scores-head] .whole"))
                    .containsText(Pattern.compile("n = [1-9]"));
            looksRight(office, "board-with-score");
        }
    }

    /** The owner's phone shows how it gets on, and no more. */
    private void follow(String tracking, String number) {
        try (Browser phone = Browser.phone(server)) {
            phone.page().navigate(tracking);
            assertThat(phone.page().locator("main")).containsText(number);
            assertThat(phone.page().locator("h1")).not().isEmpty();
            looksRight(phone, "tracking-received");
        }
    }

    /** Mihai takes it from the queue and along the usual way, by the button that each page puts forward. */
    private void repair(String number) {
        try (Browser bench = Browser.desk(server).signIn("technician")) {
            Page page = bench.page();
            page.navigate("/queue.xhtml?sort=opened");
            page.locator("a.row", new Page.LocatorOptions().setHasText(number)).click();
            page.click("#takeIt");
            assertThat(page.locator(".notice.ok")).containsText("Assigned");

            page.click("#goNow");
            assertThat(page.locator(".case-head .status")).containsText("Diagnosing");
            page.click(".next a.button.primary");
            page.selectOption("#finding", "BATTERY_DEFECT");
            looksRight(bench, "step-start-repair");
            page.click("#takeStep");
            assertThat(page.locator(".case-head .status")).containsText("In repair");

            page.click(".next a.button.primary");
            page.click("#takeStep");
            assertThat(page.locator("#repair")).hasAttribute("aria-invalid", "true");
            page.fill("#repair", "battery replaced");
            page.click("#takeStep");
            assertThat(page.locator(".case-head .status")).containsText("Quality check");

            page.click("#goNow");
            assertThat(page.locator(".case-head .status")).containsText("Ready for pick-up");
            assertThat(page.locator(".timeline")).containsText("battery replaced");
            looksRight(bench, "ticket-ready");
        }
    }

    /** Ana Ionescu answers on a phone whose browser runs no script. */
    private void answer(String link) {
        try (Browser phone = Browser.phoneWithoutScripts(server)) {
            Page page = phone.page();
            page.navigate(link + "?rating=4");
            assertThat(page.locator("input[name=overall][value='4']")).isChecked();
            page.locator("label.choice", new Page.LocatorOptions().setHasText("Excellent"))
                    .first()
                    .click();
            page.fill("#words", "Thank you, Mihai!");
            page.locator("button[type=submit]").last().click();
            assertThat(page.locator("h1")).containsText("Thank you");
            assertThat(page.locator("main")).containsText("Excellent");
            assertThat(page.locator("main")).containsText("Thank you, Mihai!");
            assertThat(page.context().cookies()).isEmpty();
        }
    }

    @Test
    void theWordsAreTheReadersOwn() {
        try (Browser romanian = Browser.desk(server, Locale.forLanguageTag("ro"))) {
            romanian.signIn("clerk");
            assertThat(romanian.page().locator("html")).hasAttribute("lang", "ro");
            assertThat(romanian.page().locator("h1")).hasText("Lista de lucru");
            assertThat(romanian.page().locator("nav.tabs")).containsText("Reparație nouă");
        }
    }

    @Test
    void aWrongPasswordIsToldKindlyAndTheNameIsKept() {
        try (Browser door = Browser.desk(server)) {
            Page page = door.go("/login.xhtml");
            page.fill("#name", "clerk");
            page.fill("#password", "aftercare-dmeo");
            page.click("#enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Name or password is not right");
            assertThat(page.locator("#name")).hasValue("clerk");
            assertThat(page.locator("#password")).hasValue("");
            looksRight(door, "login-wrong");
        }
    }

    @Test
    void aWrongCheckDigitIsToldAtItsFieldAndNothingTypedIsLost() {
        String imei = Sample.imei();
        String misread = imei.substring(0, 14) + (imei.charAt(14) == '0' ? '1' : '0');
        try (Browser counter = Browser.desk(server).signIn("clerk")) {
            Page page = counter.go("/intake.xhtml");
            page.fill("#email", "owner@example.org");
            page.fill("#code", misread);
            page.keyboard().press("Enter");
            assertThat(page.locator("#code-said")).containsText("check digit is wrong");
            assertThat(page.locator("#code")).isFocused();
            assertThat(page.locator("#code")).hasValue(misread);
            assertThat(page.locator("#email")).hasValue("owner@example.org");

            // sending it all the same tells every mistake at once, each at its field
            page.fill("#description", "empty at noon");
            page.check("#lockOff");
            page.click("#openTicket");
            assertThat(page.locator(".notice.bad")).isVisible();
            assertThat(page.locator("#code-said")).containsText("check digit is wrong");
            assertThat(page.locator("#condition")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#code")).hasValue(misread);
            assertThat(page.locator("#email")).hasValue("owner@example.org");
            assertThat(page.locator("#description")).hasValue("empty at noon");
            assertThat(page.locator("#lockOff")).isChecked();
            looksRight(counter, "intake-mistakes");

            // the right number, and the rest, is all that is left to do
            page.fill("#code", imei);
            page.keyboard().press("Enter");
            assertThat(page.locator("#verdict h2")).containsText("Galaxy S21+");
            assertThat(page.locator("#email")).hasValue("owner@example.org");
        }
    }

    @Test
    void whoComesSecondIsToldWhatChangedAndKeepsWhatTheyTyped() {
        Staff technician = Staff.of(server, "technician");
        JsonObject ticket = Staff.of(server, "clerk")
                .open(Sample.ticket(STORE, sold()).build())
                .expect(201)
                .json();
        technician.take(technician.read(ticket), "START_DIAGNOSIS");
        String form = "/ticket.xhtml?n=" + ticket.getString("number") + "&step=START_REPAIR";
        try (Browser first = Browser.desk(server).signIn("technician");
                Browser second = Browser.desk(server).signIn("lead")) {
            second.go(form);
            second.page().selectOption("#finding", "BATTERY_DEFECT");
            second.page().fill("#note", "its owner waits in the café");

            first.go(form);
            first.page().selectOption("#finding", "BATTERY_DEFECT");
            first.page().click("#takeStep");
            assertThat(first.page().locator(".case-head .status")).containsText("In repair");

            second.page().click("#takeStep");
            Locator told = second.page().getByRole(AriaRole.ALERT);
            assertThat(told).containsText("technician changed this ticket to “In repair”");
            assertThat(told).isFocused();
            assertThat(second.page().locator("#note")).hasValue("its owner waits in the café");
            assertThat(second.page().locator("#finding")).hasValue("BATTERY_DEFECT");
            looksRight(second, "ticket-stale");
        }
    }

    /** A phone of which the maker's system told that it was sold three months ago. */
    private String sold() {
        String imei = Sample.imei();
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusMonths(3);
        Staff.of(server, "pos")
                .post(
                        "devices",
                        Sample.device(imei).add("soldOn", day.toString()).build())
                .expect(201);
        return imei;
    }

    private int answered() {
        return Staff.of(server, "office")
                .get("survey-results?store=" + STORE)
                .expect(200)
                .json()
                .getInt("answered");
    }

    private static void looksRight(Browser browser, String name) {
        browser.assertFits();
        browser.assertAccessible();
        browser.assertQuiet();
        browser.screenshot(name);
    }
}
