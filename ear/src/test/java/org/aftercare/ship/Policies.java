package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The coverage policies as a script of head office changes them; Malta's law, for nobody else here sells there. */
abstract class Policies {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MALTA = "(?m)^MT,.*\n";

    private final On on;
    private final LocalDate later = aLaterDay();

    Policies(On on) {
        this.on = on;
    }

    /** A day that is yet to come, also where midnight passes while the test runs. */
    static LocalDate aLaterDay() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(3);
    }

    private Staff office() {
        return Staff.of(on.server(), "office");
    }

    @Test
    void aVersionIsProposedTriedPutIntoForceFromALaterDayAndTakenBack() {
        // a phone that was sold in Malta is taken in: the law covers it; and one that was sold here
        Staff.of(on.server(), "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201);
        String ticket = fromMalta(on.server());
        String before = inForce(on.server());
        String law = file(office(), before, "statutory.csv");

        // head office sends a file without Malta; with a slip of the pen it is refused, line by line
        Http.Answer refused = upload(
                        on.server(), "statutory.csv", law.replaceAll("(?m)^RO,2022-01-01", "RO,2022-13-01"))
                .expect(422);
        assertThat(refused.body()).contains("statutory.csv:", "LINE_NO_DATE", "2022-13-01");
        assertThat(inForce(on.server())).isEqualTo(before);
        JsonObject kept = upload(on.server(), "statutory.csv", law.replaceAll(MALTA, ""))
                .expect(201)
                .json();
        String proposal = kept.getString("policy");
        assertThat(upload(on.server(), "statutory.csv", law.replaceAll(MALTA, ""))
                        .expect(201)
                        .json()
                        .getBoolean("isNew"))
                .as("the same content is the same version")
                .isFalse();

        // what would be other, on paper and on past repairs
        JsonObject file = office().get("policies/" + proposal + "/comparison?with=" + before)
                .expect(200)
                .json()
                .getJsonArray("files")
                .getJsonObject(0);
        assertThat(file.getString("file")).isEqualTo("statutory.csv");
        assertThat(file.getJsonArray("lines").getJsonObject(0).getString("kind"))
                .isEqualTo("REMOVED");
        JsonObject trial = done(
                office(),
                "policy-trials",
                Json.createObjectBuilder().add("version", proposal).build());
        assertThat(trial.getInt("differ")).isPositive().isLessThan(trial.getInt("looked"));
        assertThat(trial.getJsonArray("differences").getValuesAs(JsonObject.class))
                .anySatisfy(one -> assertThat(one.getString("ticket", "")).isEqualTo(ticket));
        assertThat(office().get("policy-trials/" + trial.getString("id") + "/differences")
                        .expect(200)
                        .body())
                .startsWith("decision,ticket,")
                .contains(ticket);

        // two officers at once: the second is told
        int seen = last();
        act(proposal, later, seen).expect(201);
        assertThat(act(before, later.plusDays(9), seen).expect(409).body())
                .contains("urn:aftercare:problem:policies-changed");
        act(proposal, LocalDate.now(ZoneOffset.UTC).minusDays(1), last()).expect(422);

        // until the day before the law covers it, from then on the maker
        assertThat(by(on.server(), later.minusDays(1))).isEqualTo("STATUTORY");
        assertThat(by(on.server(), later)).isEqualTo("MAKER");
        act(before, later, last()).expect(201);
        assertThat(by(on.server(), later)).isEqualTo("STATUTORY");
        assertThat(office().get("policy-acts")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(1)
                        .getString("policy"))
                .as("nothing is taken away")
                .isEqualTo(proposal);

        // whatever was decided comes out the same
        JsonObject replay = done(office(), "coverage-replays", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(replay.getInt("looked")).isPositive();
        assertThat(replay.getInt("differ")).isZero();
    }

    @Test
    void theFormatIsPublishedAsTheReaderWantsIt() {
        JsonObject schema = office().get("policies/schema").expect(200).json();
        assertThat(schema.getString("@context")).isEqualTo("http://www.w3.org/ns/csvw");
        JsonObject law = named(schema.getJsonArray("tables").getValuesAs(JsonObject.class), "url", "statutory.csv");
        JsonObject months = named(
                law.getJsonObject("tableSchema").getJsonArray("columns").getValuesAs(JsonObject.class),
                "name",
                "months");
        assertThat(months.getBoolean("required")).isTrue();
        assertThat(months.getJsonObject("datatype").getString("base")).isEqualTo("integer");
    }

    @Test
    void othersChangeNothingAndManagersLook() {
        Staff manager = Staff.of(on.server(), "manager");
        manager.get("policies").expect(200);
        assertThat(upload(manager, "areas.csv", "area,countries\n").status()).isEqualTo(403);
        manager.post(
                        "policy-trials",
                        Json.createObjectBuilder().add("version", "x").build())
                .expect(403);
        Staff.of(on.server(), "clerk").get("policies").expect(403);
        office().get("policies/nothing").expect(404);
        office().get("policy-trials/nothing").expect(404);
    }

    /** A ticket of a phone that was sold in Malta three months ago. */
    static String fromMalta(Shipped server) {
        String imei = Sample.imei();
        Staff.of(server, "pos").post("devices", malteseDevice(imei)).expect(201);
        return Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", imei).build())
                .expect(201)
                .json()
                .getString("number");
    }

    private static JsonObject malteseDevice(String imei) {
        return Sample.device(imei)
                .add("soldInCountry", "MT")
                .add("soldOn", LocalDate.now(ZoneOffset.UTC).minusMonths(3).toString())
                .build();
    }

    /** By what a phone that was sold in Malta is covered on that day. */
    static String by(Shipped server, LocalDate day) {
        String imei = Sample.imei();
        Staff.of(server, "pos").post("devices", malteseDevice(imei)).expect(201);
        return Staff.of(server, "office")
                .post(
                        "coverage-checks",
                        Json.createObjectBuilder()
                                .add("imei", imei)
                                .add("on", day.toString())
                                .add("country", "MT")
                                .add("proofOfPurchase", true)
                                .build())
                .expect(200)
                .json()
                .getJsonArray("components")
                .getJsonObject(0)
                .getString("by", "");
    }

    static String inForce(Shipped server) {
        return named(
                        Staff.of(server, "office")
                                .get("policies")
                                .expect(200)
                                .json()
                                .getJsonArray("items")
                                .getValuesAs(JsonObject.class),
                        "state",
                        "IN_FORCE")
                .getString("version");
    }

    static String file(Staff office, String version, String name) {
        return office.get("policies/" + version + "/files/" + name).expect(200).body();
    }

    static Http.Answer upload(Shipped server, String name, String text) {
        return upload(Staff.of(server, "office"), name, text);
    }

    private static Http.Answer upload(Staff who, String name, String text) {
        return who.http().upload("/api/v1/policies", "file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject named(List<JsonObject> among, String member, String value) {
        return among.stream()
                .filter(one -> one.getString(member, "").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private int last() {
        return office().get("policy-acts")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("number");
    }

    private Http.Answer act(String version, LocalDate from, int seen) {
        return office().post(
                        "policy-acts",
                        Json.createObjectBuilder()
                                .add("version", version)
                                .add("from", from.toString())
                                .add("reason", "the law changes")
                                .add("seen", String.valueOf(seen))
                                .build());
    }

    private static JsonObject done(Staff office, String place, JsonObject order) {
        String id = office.post(place, order).expect(202).json().getString("id");
        var read = new AtomicReference<JsonObject>();
        Patience.until(PATIENCE, place + " to be done", () -> {
            read.set(office.get(place + "/" + id).expect(200).json());
            return read.get().getString("state").equals("DONE");
        });
        return read.get();
    }
}
