package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A phone lent and brought back, a dead one swapped or refunded: by machines, and by a clerk and a lead. */
class LoanersInBrowserIT {
    private final Shipped server = Shipped.onH2();
    private final Staff clerk = Staff.of(server, "clerk");
    private final Staff lead = Staff.of(server, "lead");

    @Test
    void aRepairIsCollectedOnlyOnceItsLoanerIsBack() {
        String code = pooled();
        var ticket = ready();
        var lend = Json.createObjectBuilder()
                .add("loaner", code)
                .add("ticket", ticket.getString("number"))
                .add("condition", "as new")
                .add("battery", 93)
                .add("agreedBy", "Ana Ionescu")
                .add("agreed", true)
                .build();
        var loan = clerk.post("loans", lend).expect(201).json();
        assertThat(loan.getString("standing")).isEqualTo("DUE");
        var twice = clerk.post("loans", lend).expect(409).json();
        assertThat(twice.getString("type")).isEqualTo("urn:aftercare:problem:loaner-out");
        assertThat(clerk.read(ticket).getBoolean("loanerLent")).isTrue();

        var refused = clerk.tries(clerk.read(ticket), "COLLECT", "identity", "code")
                .expect(409)
                .json();
        assertThat(refused.getString("objection")).isEqualTo("LOANER_OUT");
        int id = loan.getInt("id");
        clerk.post("loans/" + id + "/waiver", reason()).expect(403);
        clerk.post("loans/" + id + "/return", Json.createObjectBuilder().build())
                .expect(422);
        var back = Json.createObjectBuilder()
                .add("condition", "as new")
                .add("wiped", true)
                .build();
        assertThat(clerk.post("loans/" + id + "/return", back)
                        .expect(200)
                        .json()
                        .getString("standing"))
                .isEqualTo("RETURNED");
        clerk.post("loans/" + id + "/return", back).expect(409);
        clerk.take(clerk.read(ticket), "COLLECT", "identity", "code");
    }

    @Test
    void aLeadWaivesTheReturnAndAnUnknownLoanIsNotFound() {
        var ticket = ready();
        var loan = clerk.post("loans", lend(pooled(), ticket)).expect(201).json();
        lead.post("loans/" + loan.getInt("id") + "/waiver", reason()).expect(200);
        clerk.take(clerk.read(ticket), "COLLECT", "identity", "code");
        assertThat(clerk.get("loans/" + loan.getInt("id")).expect(200).json().getString("standing"))
                .isEqualTo("OWED");
        clerk.get("loans/4711000").expect(404);
        clerk.get("loans?store=RO-BUC-3").expect(403);
        clerk.post("loaners", Json.createObjectBuilder().build()).expect(422);
        lead.post("loans/" + loan.getInt("id") + "/return", back()).expect(200);
    }

    @Test
    void anOldUnitLiesInTheStoreUntilItIsSentToTheMaker() {
        String spare = Sample.imei();
        var unit = Json.createObjectBuilder()
                .add("storeCode", "RO-BUC-1")
                .add("device", spare)
                .build();
        lead.post("swap-units", unit).expect(201);
        lead.post("swap-units", unit).expect(422);
        var dead = dead();
        var swapped = Staff.of(server, "technician").take(dead, "SWAP", "replacement", spare);
        assertThat(swapped.getString("status")).isIn("READY", "HOMEBOUND");
        var old = clerk.get("old-units?store=RO-BUC-1").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("ticket").equals(dead.getString("number")))
                .findFirst()
                .orElseThrow();
        assertThat(old.getString("state")).isEqualTo("TO_RETURN");
        var shipment = Json.createObjectBuilder()
                .add("units", Json.createArrayBuilder().add(old.getInt("id")))
                .add("carrier", "Fan Courier")
                .add("reference", "RMA-1")
                .build();
        assertThat(clerk.post("maker-shipments", shipment).expect(201).json().getString("number"))
                .matches("S-[0-9]+");
        clerk.post("maker-shipments", shipment).expect(409);
        var credit = Json.createObjectBuilder()
                .add("on", java.time.LocalDate.now().minusDays(1).toString())
                .add(
                        "amount",
                        Json.createObjectBuilder().add("amount", "100.00").add("currency", "RON"))
                .build();
        assertThat(lead.post("old-units/" + old.getInt("id") + "/credit", credit)
                        .expect(200)
                        .json()
                        .getString("state"))
                .isEqualTo("CREDITED");
    }

    @Test
    void aClerkLendsFromTheTicketAndTakesBackByScan() {
        String code = pooled();
        var ticket = ready();
        try (Browser desk = Browser.desk(server).signIn("clerk");
                Browser boss =
                        Browser.phone(server, Locale.forLanguageTag("ro")).signIn("lead")) {
            Page page = desk.go("/ticket.xhtml?n=" + ticket.getString("number"));
            page.selectOption("#free", code);
            page.click("#lendOne");
            assertThat(page.locator("#loaner-head")).containsText(code);
            assertThat(page.locator("#lend-ticket")).hasValue(ticket.getString("number"));
            page.click("#lend");
            assertThat(page.locator("#lend-agreedBy-said")).isVisible();
            assertThat(page.locator("#lend-agreed-said")).isVisible();
            desk.looksRight("loaner-lending");
            page.fill("#lend-agreedBy", "Ana Ionescu");
            page.check("#lend-agreed");
            page.click("#lend");
            assertThat(page.locator(".big-number")).hasText(code);
            assertThat(page.locator(".sheet")).containsText("Ana Ionescu");
            desk.looksRight("loan-agreement");

            page.navigate("/ticket.xhtml?n=" + ticket.getString("number"));
            assertThat(page.locator(".next")).containsText("The loan device is not back yet");
            desk.looksRight("ticket-loan");
            Page list = boss.go("/loaners.xhtml");
            assertThat(list.locator("#out")).containsText(code);
            boss.looksRight("ro-loaners");
            list.fill("#code", code);
            list.press("#code", "Enter");
            list.click("#leave summary");
            list.click("#waive");
            assertThat(list.locator("#leave-reason-said")).isVisible();
            boss.looksRight("ro-loaner-leave");

            page.navigate("/scan.xhtml");
            page.fill("#code", code.toLowerCase(Locale.ROOT));
            page.press("#code", "Enter");
            assertThat(page.locator("#loaner-head")).containsText(code);
            page.fill("#back-looks", "a scratch at the camera");
            page.check("#back-wiped");
            desk.looksRight("loaner-back");
            page.click("#takeBack");
            assertThat(page.locator("[role=status]")).containsText(code);
            assertThat(page.locator("#pool")).containsText("a scratch at the camera");
            desk.looksRight("loaners");
            page.navigate("/labels.xhtml?l=" + code);
            assertThat(page.locator(".bag-label")).containsText(code);
            desk.looksRight("loaner-label");
        }
    }

    @Test
    void anIntakeOffersWhatIsFree() {
        pooled();
        try (Browser desk = Browser.desk(server).signIn("clerk")) {
            Page page = desk.go("/intake.xhtml");
            page.click("details:has(#loaner) summary");
            assertThat(page.locator("#loaner")).isVisible();
            desk.looksRight("intake-loaner");
        }
    }

    @Test
    void aLeadSwapsRefundsAndSendsOldUnits() {
        String spare = Sample.imei();
        var first = dead();
        var second = dead();
        try (Browser boss = Browser.desk(server).signIn("lead")) {
            Page page = boss.go("/swaps.xhtml");
            page.click("details:has(#fill-device) summary");
            page.click("#add");
            assertThat(page.locator("#fill-device-said")).isVisible();
            page.fill("#fill-device", spare);
            page.click("#add");
            assertThat(page.locator("#stock")).containsText(spare);
            page.click("#pending >> text=" + first.getString("number"));
            boss.looksRight("swap-ticket");
            page.selectOption("#give-unit", spare);
            page.click("#give");
            assertThat(page.locator(".case-head")).containsText(spare);

            page.navigate("/swaps.xhtml?n=" + second.getString("number"));
            page.click("#refund");
            assertThat(page.locator("#refund-amount-said")).isVisible();
            page.fill("#refund-amount", "1999.90");
            page.selectOption("#refund-method", "CARD");
            page.fill("#refund-reason", "no other unit to be had");
            page.click("#refund");
            assertThat(page.locator(".case-head")).containsText(second.getString("number"));

            page.navigate("/swaps.xhtml");
            page.click("#send");
            assertThat(page.locator("#send-carrier-said")).isVisible();
            page.locator("#old li", new Page.LocatorOptions().setHasText(first.getString("number")))
                    .locator("input")
                    .check();
            page.fill("#send-carrier", "Fan Courier");
            page.fill("#send-reference", "RMA-2");
            boss.looksRight("swaps");
            page.click("#send");
            assertThat(page.locator("[role=status]").first()).hasText(Pattern.compile(".*S-[0-9]+.*", Pattern.DOTALL));
            var sent = page.locator("#sent li", new Page.LocatorOptions().setHasText(first.getString("number")));
            sent.locator("a").last().click();
            page.fill("#settle-on", java.time.LocalDate.now().minusDays(1).toString());
            page.fill("#settle-amount", "1200");
            boss.looksRight("swap-settle");
            page.click("#credit");
            assertThat(page.locator("#sent")).not().containsText(first.getString("number"));
        }
    }

    /** A phone that the lead of the first store puts into its pool. */
    private String pooled() {
        return lead.post(
                        "loaners",
                        Json.createObjectBuilder()
                                .add("storeCode", "RO-BUC-1")
                                .add("device", Sample.imei())
                                .add("condition", "as new")
                                .add("accessories", "charger")
                                .build())
                .expect(201)
                .json()
                .getString("code");
    }

    private JsonObject ready() {
        var ticket = clerk.open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        return clerk.take(clerk.read(ticket), "SOLVE_AT_COUNTER", "note", "restarted");
    }

    private JsonObject dead() {
        var ticket = clerk.open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        return clerk.take(clerk.read(ticket), "DECLARE_DEAD_ON_ARRIVAL", "reason", "dead in the box");
    }

    private static JsonObject lend(String code, JsonObject ticket) {
        return Json.createObjectBuilder()
                .add("loaner", code)
                .add("ticket", ticket.getString("number"))
                .add("condition", "as new")
                .add("agreedBy", "Ana Ionescu")
                .add("agreed", true)
                .build();
    }

    private static JsonObject back() {
        return Json.createObjectBuilder()
                .add("condition", "as new")
                .add("wiped", false)
                .build();
    }

    private static JsonObject reason() {
        return Json.createObjectBuilder()
                .add("reason", "left it at home, comes on Friday")
                .build();
    }
}
