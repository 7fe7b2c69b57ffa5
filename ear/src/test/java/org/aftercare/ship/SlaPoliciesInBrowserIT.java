package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Head office changes what is promised in time: read, refused, previewed, put into force for open clocks, undone. */
class SlaPoliciesInBrowserIT {
    private final Shipped server = Shipped.onH2();

    @Test
    void aPromiseIsUploadedPutRightPreviewedPutIntoForceAndUndone() throws IOException {
        JsonObject ticket = Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        String number = ticket.getString("number");

        try (Browser office = Browser.desk(server).signIn("office")) {
            Page page = office.go("/sla-policies.xhtml");
            String first = page.locator("td a.code").first().innerText();
            String text = Staff.of(server, "office")
                    .get("sla-policies/" + first + "/file")
                    .expect(200)
                    .body();
            choose(page, text.replace("READY,*,", "READY,Romania,"));
            assertThat(page.locator(".notice.bad")).containsText("country “Romania” can’t be read");
            // urgent for everybody, and a word of its own so that the version is new
            choose(page, text.replaceAll("(?m)^(READY,\\*.*?),PT16H", "$1,PT9H") + "# " + number + "\n");
            assertThat(page.locator(".notice.ok")).containsText("is kept as a proposal");
            looksRight(office, "sla-policy-kept");

            page.getByText("Preview on open clocks").click();
            assertThat(page.locator("main")).containsText("Looked at");
            looksRight(office, "sla-policy-previewed");

            page.getByText("Put into force").first().click();
            page.check("#openToo");
            page.click("#force");
            assertThat(page.locator("#reason-said")).hasText("Please give a reason");
            page.fill("#reason", "customers wait too long");
            page.click("#force");
            assertThat(page.locator(".notice.ok")).containsText("is in force from");
            assertThat(page.locator(".status").first()).containsText("In force");
            budgetBecomes(number, "PT9H");

            page.navigate("/sla-policies.xhtml");
            page.getByText("Undo act").click();
            assertThat(page.locator("#openToo")).isChecked();
            page.fill("#reason", "undone");
            page.click("#force");
            assertThat(page.locator(".notice.ok")).containsText("is in force from");
            budgetBecomes(number, "PT16H");
            looksRight(office, "sla-policies-undone");
        }
    }

    private void budgetBecomes(String number, String budget) {
        String[] last = {""};
        for (int i = 0; i < 60 && !last[0].equals(budget); i++) {
            sleep();
            last[0] = Staff.of(server, "clerk")
                    .get("tickets/" + number + "/clocks")
                    .expect(200)
                    .json()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(clock -> clock.getString("kind").equals("READY"))
                    .map(clock -> clock.getString("budget"))
                    .findFirst()
                    .orElseThrow();
        }
        Assertions.assertThat(last[0]).isEqualTo(budget);
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void looksRight(Browser window, String name) {
        window.screenshot(name);
        window.assertFits();
        window.assertAccessible();
    }

    private static void choose(Page page, String text) {
        page.setInputFiles(
                "#file", new FilePayload("sla-policies.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("#upload");
    }
}
