package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What becomes of answers: a customer who wasn't satisfied is called back, an odd one is judged. */
class CallBacksInBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

    private final Shipped server = Shipped.onH2();
    private final Staff clerk = Staff.of(server, "clerk");
    private final Staff lead = Staff.of(server, "lead");
    private final Staff office = Staff.of(server, "office");

    @Test
    void whoseFaultIsNotGoneIsCalledAndTheRepairIsBookedAgain() {
        var asked = new Asked();
        answer(asked, Http.browsing(server.baseUri()), "2", "no");
        try (Browser desk = Browser.desk(server).signIn("lead");
                Browser phone = Browser.phone(server)) {
            Page customer = phone.page();
            customer.navigate(asked.link + "?thanks=1");
            assertThat(customer.locator("button[name=bookAgain]")).isVisible();
            phone.looksRight("survey-thanks-unfixed");

            Page page = desk.page();
            page.click("nav.tabs a[href$='callbacks.xhtml']");
            Locator row = row(page, asked.number);
            assertThat(row).containsText("Fair, the fault is not gone");
            assertThat(row.locator("a[href^='tel:']")).isVisible();
            desk.looksRight("callbacks");
            row.locator("a.button").click();
            page.click("#record");
            assertThat(page.locator("#outcome")).hasAttribute("aria-invalid", "true");
            page.selectOption("#outcome", "NOT_REACHED");
            page.click("#record");
            assertThat(page.locator(".notice.ok")).containsText("Nobody answered");
            row.locator("a.button").click();
            page.fill("#note", "comes on Monday");
            desk.looksRight("callbacks-acting");
            page.click("#bookAgain");
            assertThat(page.locator(".notice.ok")).containsText(asked.number + " is booked again");
            assertThat(row).hasCount(0);
            page.navigate("/callbacks.xhtml?view=DONE");
            assertThat(row(page, asked.number)).containsText("The repair goes on: comes on Monday");

            customer.reload();
            assertThat(customer.locator("main")).containsText("is booked again");
            assertThat(clerk.get("tickets/" + asked.number).expect(200).json().getString("status"))
                    .isEqualTo("BOOKED");
        }
    }

    @Test
    void aCustomerBooksAgainByTheirOwnLinkAndMachinesWriteTheCallDown() {
        var asked = new Asked();
        answer(asked, Http.browsing(server.baseUri()), "1", "no");
        var phone = Http.browsing(server.baseUri());
        String thanks = asked.link + "?thanks=1";
        Form.of(thanks, phone.get(thanks).expect(200).body())
                .with("stillWrong", "still no sound")
                .with("bookAgain", "1")
                .send(phone)
                .expect(200);
        assertThat(clerk.get("tickets/" + asked.number).expect(200).json().getString("status"))
                .isEqualTo("BOOKED");
        clerk.get("call-backs").expect(403);
        var owed = owed(asked.number);
        assertThat(owed.getString("ticketStatus")).isEqualTo("BOOKED");
        String calls = "call-backs/" + owed.getInt("id") + "/calls";
        var call = Json.createObjectBuilder().add("outcome", "COMES_BACK").build();
        lead.post(calls, call).expect(428);
        var seeing = lead.http().with("If-Match", "\"" + owed.getInt("version") + "\"");
        assertThat(seeing.post("/api/v1/" + calls, call).expect(200).json().getJsonArray("calls"))
                .hasSize(1);
        assertThat(seeing.post("/api/v1/" + calls, call).expect(409).json().getString("type"))
                .isEqualTo("urn:aftercare:problem:call-back-closed");
        try (Browser small = Browser.phone(server, ROMANIAN).signIn("manager")) {
            assertThat(row(small.go("/callbacks.xhtml?view=DONE"), asked.number))
                    .containsText("Reparația continuă");
            small.looksRight("ro-callbacks-manager");
        }
    }

    @Test
    void anOddAnswerIsJudgedByOffice() {
        var asked = new Asked();
        answer(asked, Http.browsing(server.baseUri()).with("Cookie", "care=somebody"), "5", "yes");
        var odd = office.get("flagged-answers?store=RO-BUC-1").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("ticket").equals(asked.number))
                .findFirst()
                .orElseThrow();
        assertThat(odd.getJsonArray("reasons").getString(0)).isEqualTo("STAFF_SESSION");
        lead.get("flagged-answers").expect(403);
        try (Browser desk = Browser.desk(server).signIn("office");
                Browser small = Browser.phone(server, ROMANIAN).signIn("lead")) {
            assertThat(small.go("/flags.xhtml").locator("main"))
                    .containsText("Dintr-un browser în care s-a conectat personalul");
            assertThat(small.page().locator("#list")).hasCount(0);
            small.looksRight("ro-flags-lead");

            Page page = desk.go("/flags.xhtml");
            Locator row = row(page, asked.number);
            assertThat(row).containsText("From a browser in which staff signed in");
            row.locator("button[name=accept]").click();
            assertThat(row.locator("textarea")).hasAttribute("aria-invalid", "true");
            desk.looksRight("flags");
            row.locator("textarea").fill("the lead's husband is the customer");
            row.locator("button[name=accept]").click();
            assertThat(page.locator(".notice.ok")).containsText(asked.number + ": Counts");
            page.navigate("/flags.xhtml?state=ACCEPTED");
            assertThat(row(page, asked.number)).containsText("the lead's husband");
        }
        var confirmed = Json.createObjectBuilder()
                .add("counts", false)
                .add("note", "no")
                .add("reasons", odd.getJsonArray("reasons"))
                .build();
        assertThat(office.post("flagged-answers/" + odd.getInt("id") + "/judgement", confirmed)
                        .expect(200)
                        .json()
                        .getJsonArray("judgements"))
                .hasSize(2);
    }

    /** Somebody whose repair is closed, and the link that they got. */
    private final class Asked {
        final String number;
        final String link;

        Asked() {
            String imei = Sample.imei();
            var customer =
                    Sample.customer("Ana Ionescu", Sample.mailOf(imei)).add("phone", "+4072" + imei.substring(8));
            var opened = clerk.open(Sample.ticket("RO-BUC-1", imei)
                            .add("customer", customer)
                            .build())
                    .expect(201)
                    .json();
            var ready = clerk.take(opened, "SOLVE_AT_COUNTER", "note", "a setting");
            clerk.take(clerk.take(ready, "COLLECT", "identity", "code"), "CLOSE");
            number = opened.getString("number");
            link = Mailbox.shared().awaitLinkTo(Sample.mailOf(imei), "/s/", PATIENCE);
        }
    }

    private static void answer(Asked asked, Http phone, String overall, String fixed) {
        Form.of(asked.link, phone.get(asked.link).expect(200).body())
                .with("overall", overall)
                .with("fixed", fixed)
                .send(phone)
                .expect(200);
    }

    private JsonObject owed(String number) {
        return lead.get("call-backs?limit=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("ticket").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Locator row(Page page, String number) {
        return page.locator("#list tbody tr", new Page.LocatorOptions().setHasText(number));
    }
}
