package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a repair as machines and customers see it, told from the counter to the survey. */
abstract class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final On on;

    Story(On on) {
        this.on = on;
    }

    @Test
    void aPhoneIsRepairedOnWarrantyAndItsOwnerIsAsked() {
        Staff clerk = Staff.of(on.server(), "clerk");
        Staff technician = Staff.of(on.server(), "technician");
        String imei = Sample.imei();
        String mail = Sample.mailOf(imei);

        // The maker's system tells of the sale, three months ago
        LocalDate sold = LocalDate.now(ZoneOffset.UTC).minusMonths(3);
        Staff.of(on.server(), "pos")
                .post(
                        "devices",
                        Sample.device(imei).add("soldOn", sold.toString()).build())
                .expect(201);

        // Ana's phone is empty at noon. The clerk scans it: it is covered, and the seller would have to prove otherwise
        JsonObject known = clerk.get("devices/" + imei).expect(200).json();
        assertThat(known.getJsonObject("device").getString("modelName")).isEqualTo("Galaxy S21+ 5G");
        JsonObject battery = clerk.post(
                        "coverage-checks",
                        Json.createObjectBuilder()
                                .add("imei", imei)
                                .add("proofOfPurchase", true)
                                .add("components", Sample.list("battery"))
                                .build())
                .expect(200)
                .json()
                .getJsonArray("components")
                .getJsonObject(0);
        assertThat(battery.getString("outcome")).isEqualTo("COVERED");
        assertThat(battery.getString("burdenOfProof")).isEqualTo("SELLER");
        assertThat(battery.getString("coveredUntil"))
                .isEqualTo(sold.plusYears(2).toString());

        // She leaves it there; the receipt has a link that shows where it is
        JsonObject ticket =
                clerk.open(Sample.ticket("RO-BUC-1", imei).build()).expect(201).json();
        assertThat(ticket.getString("status")).isEqualTo("RECEIVED");
        assertThat(ticket.getString("holder")).isEqualTo("store:RO-BUC-1");
        assertThat(ticket.getString("benchStore")).as("its own store can do it").isEqualTo("RO-BUC-1");
        assertThat(ticket.getJsonObject("promise")).containsKeys("likelyBy", "safelyBy");
        String tracking = ticket.getString("trackingUrl");
        assertThat(Http.at(on.server().baseUri())
                        .get(tracking.substring(on.server().baseUri().toString().length()))
                        .expect(200)
                        .body())
                .contains(ticket.getString("number"));
        assertThat(Mailbox.shared().awaitLettersTo(mail, 1, PATIENCE)).hasSize(1);

        // A technician takes it from the queue, finds the battery worn out by its making, and photographs it
        JsonObject row = row(technician, ticket);
        assertThat(row.getString("status")).isEqualTo("RECEIVED");
        JsonObject mine = technician
                .http()
                .with("If-Match", "\"" + row.getInt("version") + "\"")
                .put(
                        "/api/v1/tickets/" + ticket.getString("number") + "/assignee",
                        Json.createObjectBuilder().add("person", "technician").build())
                .expect(200)
                .json();
        ticket = technician.take(mine, "START_DIAGNOSIS");
        JsonObject photo = technician
                .http()
                .upload(
                        "/api/v1/tickets/" + ticket.getString("number") + "/evidence",
                        "photo",
                        "battery.jpg",
                        "image/jpeg",
                        Sample.photo())
                .expect(201)
                .json();
        assertThat(technician
                        .get("tickets/" + ticket.getString("number") + "/evidence/" + photo.getInt("id"))
                        .expect(200)
                        .header("Content-Type"))
                .contains("image/jpeg");
        ticket = technician.take(technician.read(ticket), "START_REPAIR", "finding", "BATTERY_DEFECT");
        ticket = technician.take(ticket, "FINISH_REPAIR", "repair", "battery replaced");
        ticket = technician.take(ticket, "PASS_CHECK");
        assertThat(ticket.getString("status")).isEqualTo("READY");
        assertThat(clock(clerk, ticket, "READY").getString("state")).isEqualTo("MET");
        assertThat(technician.tries(ticket, "COLLECT", "identity", "code").status())
                .as("the counter's work")
                .isEqualTo(403);

        // Ana gets it back
        ticket = clerk.take(clerk.read(ticket), "COLLECT", "identity", "collection code");
        assertThat(ticket.getString("holder")).isEqualTo("customer");
        ticket = clerk.take(ticket, "CLOSE");
        assertThat(ticket.getString("status")).isEqualTo("CLOSED");
        assertThat(ticket.getString("outcome")).isEqualTo("REPAIRED");
        assertThat(steps(clerk, ticket))
                .containsExactly("START_DIAGNOSIS", "START_REPAIR", "FINISH_REPAIR", "PASS_CHECK", "COLLECT", "CLOSE");

        // and is asked how it was; looking at the page is no answer, sending its form is
        JsonObject before = score(clerk);
        String link = surveyOf(mail);
        Http phone = Http.browsing(on.server().baseUri());
        String page = phone.get(link).expect(200).body();
        assertThat(score(clerk).getInt("answered")).isEqualTo(before.getInt("answered"));
        Form.of(link, page).with("overall", "5").send(phone).expect(200);
        JsonObject after = score(clerk);
        assertThat(after.getInt("answered")).isEqualTo(before.getInt("answered") + 1);
        assertThat(after.getInt("n")).isPositive();
        assertThat(after.containsKey("topTwoShare")).isTrue();
    }

    @Test
    void aPhoneThatItsStoreCannotRepairTravelsToTheHubAndHome() {
        Staff clerk = Staff.of(on.server(), "clerk");
        Staff hubClerk = Staff.of(on.server(), "clerk-hub");
        Staff hubTechnician = Staff.of(on.server(), "technician-hub");
        String imei = Sample.imei();

        // No network: that needs a bench which its store hasn't got
        JsonObject ticket = clerk.open(Sample.ticket("RO-BUC-1", imei)
                        .add("symptoms", Sample.list("NO_SIGNAL"))
                        .build())
                .expect(201)
                .json();
        String number = ticket.getString("number");
        assertThat(ticket.getString("benchStore")).isEqualTo("RO-BUC-3");
        JsonObject routes =
                clerk.get("tickets/" + number + "/routes").expect(200).json();
        assertThat(routes.getJsonArray("candidates").getValuesAs(JsonObject.class))
                .anySatisfy(candidate -> {
                    assertThat(candidate.getString("storeCode")).isEqualTo("RO-BUC-1");
                    assertThat(candidate.getString("verdict")).isEqualTo("LACKS_LEVEL");
                });

        // It is sent; the sender's scan doesn't receive it, the hub's does
        clerk.post("tickets/" + number + "/transfers", to("RO-BUC-3")).expect(201);
        assertThat(clerk.read(ticket).getString("holder")).startsWith("transit:");
        assertThat(scan(clerk, number, "RO-BUC-1").getString("exception")).isEqualTo("SENT_FROM_HERE");
        assertThat(scan(hubClerk, imei, "RO-BUC-3").getString("moved")).isEqualTo("RECEIVED");
        assertThat(hubClerk.read(ticket).getString("holder")).isEqualTo("store:RO-BUC-3");

        // Once repaired it goes home, and is ready when it is scanned there
        ticket = hubTechnician.take(hubTechnician.read(ticket), "START_DIAGNOSIS");
        ticket = hubTechnician.take(
                ticket,
                "SEND_ESTIMATE",
                "finding",
                "ANTENNA_DEFECT",
                "estimate",
                Sample.estimate("90.00", "60.00", "28.50"));
        ticket = clerk.take(clerk.read(ticket), "ACCEPT_ESTIMATE", "agreed", "the owner, by phone");
        ticket = hubTechnician.take(ticket, "FINISH_REPAIR", "repair", "antenna replaced");
        ticket = hubTechnician.take(ticket, "PASS_CHECK");
        assertThat(ticket.getString("status")).isEqualTo("HOMEBOUND");
        hubClerk.post("tickets/" + number + "/transfers", to("RO-BUC-1")).expect(201);
        scan(clerk, number, "RO-BUC-1");
        ticket = clerk.read(ticket);
        assertThat(ticket.getString("status")).isEqualTo("READY");
        ticket = clerk.take(ticket, "COLLECT", "identity", "id card");
        assertThat(clerk.take(ticket, "CLOSE").getString("status")).isEqualTo("CLOSED");
    }

    private static JsonObject clock(Staff staff, JsonObject ticket, String kind) {
        return staff
                .get("tickets/" + ticket.getString("number") + "/clocks")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(clock -> clock.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject row(Staff staff, JsonObject ticket) {
        return row(staff, ticket, "q=" + ticket.getString("number"));
    }

    private static JsonObject row(Staff staff, JsonObject ticket, String query) {
        return staff.get("tickets?limit=200&" + query).expect(200).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("number").equals(ticket.getString("number")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(Staff staff, JsonObject ticket) {
        return staff
                .get("tickets/" + ticket.getString("number") + "/timeline")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> entry.containsKey("step"))
                .map(entry -> entry.getString("step"))
                .toList();
    }

    private static JsonObject to(String store) {
        return Json.createObjectBuilder().add("storeCode", store).build();
    }

    private static JsonObject scan(Staff staff, String code, String store) {
        return staff.post(
                        "scans",
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("storeCode", store)
                                .build())
                .expect(200)
                .json();
    }

    private static JsonObject score(Staff staff) {
        return staff.get("survey-results?store=RO-BUC-1").expect(200).json();
    }

    private static String surveyOf(String mail) {
        var link = new java.util.concurrent.atomic.AtomicReference<String>();
        Patience.until(
                PATIENCE,
                "a survey to " + mail,
                () -> Mailbox.shared().lettersTo(mail).stream()
                        .flatMap(letter -> Letters.link(letter, "/s/").stream())
                        .peek(link::set)
                        .findFirst()
                        .isPresent());
        return link.get();
    }
}
