package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, to every call: a clear error at the field, or it is stored and told as typed; nothing half-written. */
abstract class BadInput {
    /** What people and programs type that others trip over. */
    private static final List<String> TYPED = List.of(
            "Robert'); DROP TABLE ticket; --",
            "' OR '1'='1",
            "<script>alert(1)</script> & <b>bold</b>",
            "<img src=x onerror=alert(1)>",
            "${7*7} #{7*7} {0} %s %n",
            "😀 👩‍🔧 🇷🇴",
            "הטלפון לא נדלק 123",
            "\u202Ereversed\u202C",
            "قيد الإصلاح",
            "ține puțin, șterge",
            "  two\nlines\tand \"quotes\" \\ ",
            "手机充不进电");

    private static final Map<String, List<String>> CALLS = Map.of(
            "POST",
            List.of(
                    "devices",
                    "coverage-checks",
                    "tickets",
                    "tickets/{ticket}/notes",
                    "tickets/{ticket}/steps",
                    "tickets/{ticket}/transfers",
                    "scans"),
            "PUT",
            List.of("tickets/{ticket}/assignee"));

    private final On on;

    private int version;
    private Staff clerk;
    private Staff technician;

    BadInput(On on) {
        this.on = on;
    }

    @BeforeEach
    void signIn() {
        clerk = Staff.of(on.server(), "clerk");
        technician = Staff.of(on.server(), "technician");
    }

    static Stream<String> callsWithABody() {
        return CALLS.entrySet().stream()
                .flatMap(calls -> calls.getValue().stream().map(path -> calls.getKey() + " " + path));
    }

    @ParameterizedTest
    @MethodSource("callsWithABody")
    void aBodyThatIsNoJsonObjectIsRefused(String call) {
        for (String body :
                List.of("", " ", "null", "[]", "7", "\"text\"", "{", "{\"a\"", "{}{}", "[[[[".repeat(5_000))) {
            Http.Answer answer = send(call, "application/json", body);
            assertThat(answer.status()).as("%s with %.20s", call, body).isEqualTo(400);
            assertThat(answer.json().getString("detail")).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("callsWithABody")
    void aBodyOfAnotherTypeIsRefused(String call) {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "text/csv"))
            assertThat(send(call, type, "{}").status())
                    .as("%s of %s", call, type)
                    .isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("callsWithABody")
    void aBodyOfTenMegabytesIsRefused(String call) {
        String big = "{\"description\":\"" + "x".repeat(10 << 20) + "\"}";
        assertThat(send(call, "application/json", big).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @MethodSource("callsWithABody")
    void aBodyWithoutItsLengthIsCountedAsItIsRead(String call) {
        byte[] big =
                ("{\"description\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String[] methodAndPath = call.split(" ");
        Http.Answer answer = seen().send(
                        methodAndPath[0],
                        path(methodAndPath[1]),
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(big)),
                        Optional.of("application/json"));
        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @MethodSource("callsWithABody")
    void nothingButUnknownFieldsIsToldAtTheFieldsThatAreMissing(String call) {
        Http.Answer answer = send(call, "application/json", "{\"planet\":\"Earth\",\"__proto__\":{\"a\":[1,2,{}]}}");
        if (call.endsWith("assignee")) answer.expect(200); // nobody may be assigned
        else assertThat(fields(answer.expect(422))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("callsWithABody")
    void nobodyGetsInWithoutAToken(String call) {
        String[] methodAndPath = call.split(" ");
        for (Http stranger : List.of(
                on.server().http(),
                on.server().http().bearer("rubbish"),
                on.server().http().bearer("A".repeat(5_000)),
                on.server().http().basic("clerk", "aftercare-demo"),
                on.server().http().with("Authorization", "Bearer"))) {
            Http.Answer answer = stranger.send(
                    methodAndPath[0],
                    path(methodAndPath[1]),
                    BodyPublishers.ofString("{}"),
                    Optional.of("application/json"));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        }
    }

    @ParameterizedTest(name = "{0}: {2} is {3} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // call | field | value as JSON | code
                "devices | imei | \"356938035643808\" | IMEI_CHECK_DIGIT",
                "devices | imei | \"3569380356438\" | IMEI_LENGTH",
                "devices | imei | \"000000000000000\" | IMEI_FAKE",
                "devices | imei | 356938035643809 | MALFORMED",
                "devices | imei2 | \"x\" | IMEI_LENGTH",
                "devices | modelCode | \"NO-SUCH\" | MODEL_UNKNOWN",
                "devices | soldOn | \"2026-02-30\" | INVALID_DATE",
                "devices | soldOn | \"2199-01-01\" | DATE_FUTURE",
                "devices | soldInCountry | \"Romania\" | COUNTRY_UNKNOWN",
                "coverage-checks | imei | \"356938035643808\" | IMEI_CHECK_DIGIT",
                "coverage-checks | on | \"yesterday\" | INVALID_DATE",
                "coverage-checks | country | \"ZZ\" | COUNTRY_UNKNOWN",
                "coverage-checks | components | [\"soul\"] | UNKNOWN_COMPONENT",
                "coverage-checks | findings | [\"DEMONS\"] | UNKNOWN_FINDING",
                "coverage-checks | proofOfPurchase | \"yes\" | INVALID_BOOLEAN",
                "tickets | storeCode | \"RO-XXX-9\" | UNKNOWN_STORE",
                "tickets | storeCode | null | REQUIRED",
                "tickets | imei | \"356938035643808\" | IMEI_CHECK_DIGIT",
                "tickets | customer | null | REQUIRED",
                "tickets | customer | \"Ana\" | MALFORMED",
                "tickets | customer | {\"name\":\"Ana\",\"phone\":\"12\"} | PHONE_INVALID",
                "tickets | customer | {\"name\":\"Ana\",\"email\":\"ana@\"} | EMAIL_INVALID",
                "tickets | customer | {\"name\":\"Ana\",\"email\":\"ana@example.org\\r\\nBcc: all@example.org\"} | EMAIL_INVALID",
                "tickets | customer | {\"name\":\"Ana\",\"email\":\"ana@example.org\",\"language\":\"zz\"} | LANGUAGE_UNKNOWN",
                "tickets | termsAccepted | false | TERMS_REQUIRED",
                "tickets | termsAccepted | null | REQUIRED",
                "tickets | surveyAllowed | null | REQUIRED",
                "tickets | symptoms | [] | REQUIRED",
                "tickets | symptoms | [\"SAD\"] | UNKNOWN_SYMPTOM",
                "tickets | symptoms | \"TOUCH\" | MALFORMED",
                "tickets | checklist | {} | REQUIRED",
                "tickets | condition | null | REQUIRED",
                "tickets | description | \"a\\u0000b\" | CONTROL_CHARACTER",
                "tickets | description | \"\\ud83d\" | CONTROL_CHARACTER",
                "tickets | arrivedAt | \"noon\" | INVALID_TIME",
                "tickets | arrivedAt | \"2199-01-01T00:00:00Z\" | DATE_FUTURE",
                "tickets/{ticket}/notes | text | \" \" | REQUIRED",
                "tickets/{ticket}/notes | text | 7 | MALFORMED",
                "tickets/{ticket}/steps | step | \"FLY\" | UNKNOWN_STEP",
                "tickets/{ticket}/steps | finding | \"DEMONS\" | UNKNOWN_FINDING",
                "tickets/{ticket}/steps | estimate | {} | REQUIRED",
                "tickets/{ticket}/steps | estimate | 7 | MALFORMED",
                "tickets/{ticket}/transfers | storeCode | \"RO-XXX-9\" | UNKNOWN_STORE",
                "tickets/{ticket}/transfers | storeCode | \"RO-BUC-1\" | SAME_STORE",
                "scans | code | null | REQUIRED",
                "scans | storeCode | \"RO-XXX-9\" | UNKNOWN_STORE",
                "scans | at | \"2026-11-22\" | INVALID_TIME",
            })
    void oneWrongFieldIsToldAtItsName(String call, String field, String value, String code) {
        JsonObject good = good(call);
        Http.Answer answer = keyed().post(path(call), "application/json", with(good, field, value))
                .expect(422);
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .anySatisfy(error -> {
                    assertThat(error.getString("field")).startsWith(field);
                    assertThat(error.getString("code")).isEqualTo(code);
                    assertThat(error.getString("message"))
                            .isNotBlank()
                            .isNotEqualTo(code)
                            .doesNotContain("error.");
                });
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        if (good.containsKey("imei") && !field.equals("imei"))
            assertThat(clerk.get("devices/" + good.getString("imei"))
                            .json()
                            .getJsonObject("device")
                            .getBoolean("known"))
                    .as("nothing was written, not even the device")
                    .isFalse();
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Http.Answer answer = keyed().post(
                        "/api/v1/tickets", Json.createObjectBuilder().build())
                .expect(422);
        assertThat(fields(answer))
                .contains(
                        "storeCode",
                        "imei",
                        "customer.name",
                        "customer.phone",
                        "termsAccepted",
                        "surveyAllowed",
                        "symptoms",
                        "checklist.lockOff");
    }

    @Test
    void whatIsTypedIntoATicketIsToldAsTyped() {
        for (String typed : TYPED) {
            String imei = Sample.imei();
            JsonObjectBuilder sent = Sample.ticket("RO-BUC-1", imei)
                    .add("customer", Sample.customer(typed.replaceAll("[\\n\\t]", " "), Sample.mailOf(imei)))
                    .add("description", typed)
                    .add("condition", typed)
                    .add("accessories", typed)
                    .add(
                            "checklist",
                            Sample.checklist().add("alsoCollects", typed).add("caseNumber", typed));
            JsonObject opened = clerk.open(sent.build()).expect(201).json();
            JsonObject told = clerk.read(opened);
            assertThat(told.getJsonObject("customer").getString("name"))
                    .isEqualTo(typed.replaceAll("[\\n\\t]", " ").strip());
            assertThat(told.getString("description")).isEqualTo(typed);
            assertThat(told.getString("condition")).isEqualTo(typed);
            assertThat(told.getString("accessories")).isEqualTo(typed);
            assertThat(told.getJsonObject("checklist").getString("alsoCollects"))
                    .isEqualTo(typed);
            assertThat(told.getJsonObject("checklist").getString("caseNumber")).isEqualTo(typed);
        }
    }

    @Test
    void whatIsTypedIntoNotesAndStepsIsToldAsTyped() {
        JsonObject ticket = opened();
        String number = ticket.getString("number");
        for (String typed : TYPED) {
            technician
                    .post(
                            "tickets/" + number + "/notes",
                            Json.createObjectBuilder().add("text", typed).build())
                    .expect(200);
            ticket = technician.take(technician.read(ticket), "START_DIAGNOSIS", "note", typed);
            ticket = technician.take(ticket, "REPORT_NO_FAULT", "reason", typed);
            ticket = technician.take(ticket, "PASS_CHECK");
            ticket = clerk.take(ticket, "FAIL_AT_COUNTER", "reason", typed);
            ticket = technician.take(ticket, "SOLVE_BY_SOFTWARE", "finding", "SOFTWARE_FAULT", "repair", typed);
            ticket = technician.take(ticket, "PASS_CHECK");
            ticket = clerk.take(ticket, "COLLECT", "identity", typed);
            ticket = clerk.take(ticket, "COME_BACK", "condition", typed, "reason", typed);
            String timeline = clerk.get("tickets/" + number + "/timeline").json().getJsonArray("items").stream()
                    .map(entry -> entry.asJsonObject().getString("text", ""))
                    .collect(Collectors.joining("\u0001"));
            assertThat(timeline).contains(typed.strip());
        }
    }

    @Test
    void whatIsSearchedForIsWordsAndNothingElse() {
        for (String typed : TYPED)
            clerk.get("tickets?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8))
                    .expect(200);
        assertThat(clerk.get("tickets?q=%25").expect(200).json().getJsonArray("items"))
                .isEmpty();
        assertThat(clerk.get("tickets?q=___").expect(200).json().getJsonArray("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tickets?limit=0 limit OUT_OF_RANGE",
                "tickets?limit=201 limit OUT_OF_RANGE",
                "tickets?limit=ten limit INVALID_NUMBER",
                "tickets?limit=99999999999999999999 limit INVALID_NUMBER",
                "tickets?status=FLYING status UNKNOWN_VALUE",
                "tickets?status=READY,FLYING status UNKNOWN_VALUE",
                "tickets?sla=SOON sla UNKNOWN_VALUE",
                "tickets?sort=price sort UNKNOWN_VALUE",
                "tickets?store=*** store UNKNOWN_STORE",
                "tickets?after=rubbish after MALFORMED",
                // in years that no database knows
                "tickets?after=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlafDE after MALFORMED",
                "breaches?after=LTk5OTktMDEtMDFUMDA6MDA6MDBaIDE after MALFORMED",
                "tickets?q=a%00b q CONTROL_CHARACTER",
                "devices serial REQUIRED",
                "devices?serial=a serial SERIAL_LENGTH",
                "devices/1234 imei IMEI_LENGTH",
                "devices/356938035643808 imei IMEI_CHECK_DIGIT",
                "survey-results?from=x from INVALID_TIME",
                "survey-results?store=RO-BUC-1&to=2020-01-01&from=2021-01-01 to DATE_ORDER",
                "survey-results?region=.. region UNKNOWN_REGION",
            })
    void aWrongAddressIsToldAtItsParameter(String line) {
        String[] addressFieldCode = line.split(" ");
        JsonObject error = clerk.get(addressFieldCode[0])
                .expect(422)
                .json()
                .getJsonArray("errors")
                .getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo(addressFieldCode[1]);
        assertThat(error.getString("code")).isEqualTo(addressFieldCode[2]);
    }

    /** What no database keeps is refused before a page takes any of it; days of other ages count as not given. */
    @Test
    void aPageThatIsSentWhatNobodyTypesSaysSo() {
        Http browser = Http.browsing(on.server().baseUri());
        var door = Form.of(
                        "/login.xhtml", browser.get("/login.xhtml").expect(200).body())
                .with("password", "aftercare-demo")
                .with("enter", "Sign in");
        assertThat(door.with("name", "le\0ad").send(browser).expect(400).body())
                .doesNotContainIgnoringCase("exception");
        door.with("name", "lead").send(browser).expect(200);
        for (String address : List.of("/queue.xhtml?q=a%00b", "/queue.csv?q=a%00b"))
            assertThat(browser.get(address).expect(400).body()).doesNotContainIgnoringCase("exception");
        for (String address : List.of(
                "/board.xhtml?from=-99999-01-01&to=-99999-01-02",
                "/queue.xhtml?view=ended&from=%2B999999999-12-31&to=%2B999999999-12-31",
                "/breaches.xhtml?after=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaIDE"))
            browser.get(address).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stores/RO-XXX-9",
                "stores/'--",
                "tickets/R-0000000",
                "tickets/1",
                "tickets/R-0000000/timeline",
                "tickets/R-0000000/clocks",
                "tickets/R-0000000/routes",
                "tickets/R-0000000/evidence/1",
                "tickets/..;/stores",
                "nothing",
                "events"
            })
    void whatIsNotThereIsNotFound(String path) {
        Http.Answer answer = clerk.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContainIgnoringCase("exception");
    }

    /** A number that is none is nobody's file; one that is might be. */
    @Test
    void aFileOfDevicesThatIsNotThereIsNotFoundByThoseWhoMayAsk() {
        var office = Staff.of(on.server(), "office");
        assertThat(office.get("device-imports/4711").status()).isEqualTo(404);
        assertThat(office.get("device-imports/x/rejections").status()).isEqualTo(404);
        assertThat(clerk.get("device-imports/4711").status()).isEqualTo(403);
    }

    @Test
    void aTicketOfAnotherStoreIsNotFound() {
        JsonObject ticket = opened();
        Staff berlin = Staff.of(on.server(), "clerk-berlin");
        String path = "tickets/" + ticket.getString("number");
        for (String below : List.of("", "/timeline", "/clocks", "/routes"))
            assertThat(berlin.get(path + below).status()).as(below).isEqualTo(404);
        assertThat(berlin.tries(ticket, "WITHDRAW", "reason", "mine").status()).isEqualTo(404);
        assertThat(berlin.post(
                                path + "/notes",
                                Json.createObjectBuilder().add("text", "mine").build())
                        .status())
                .isEqualTo(404);
        assertThat(berlin.get("tickets?q=" + ticket.getString("number")).json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void aStepWithoutOrWithABadVersionIsRefused() {
        String path = "/api/v1/tickets/" + opened().getString("number") + "/steps";
        JsonObject step =
                Json.createObjectBuilder().add("step", "START_DIAGNOSIS").build();
        assertThat(technician.http().post(path, step).status()).isEqualTo(428);
        for (String tag : List.of("*", "\"x\"", "\"1\", \"2\"", "5\"", "-1", "99999999999999999999"))
            assertThat(technician.http().with("If-Match", tag).post(path, step).status())
                    .as(tag)
                    .isEqualTo(400);
    }

    @Test
    void aTicketWithoutOrWithABadIdempotencyKeyIsRefused() {
        JsonObject ticket = Sample.ticket("RO-BUC-1", Sample.imei()).build();
        assertThat(clerk.post("tickets", ticket).status()).isEqualTo(400);
        for (String key : List.of("two words", "k".repeat(201)))
            assertThat(clerk.open(ticket, key).status()).as("%.20s", key).isEqualTo(400);
    }

    @Test
    void aPictureThatIsNoneIsRefusedAndSoIsOneThatIsTooLarge() {
        String path = "/api/v1/tickets/" + opened().getString("number") + "/evidence";
        Http http = technician.http();
        assertThat(fields(http.upload(path, "photo", "x.jpg", "image/jpeg", "no picture".getBytes())
                        .expect(422)))
                .containsExactly("photo");
        assertThat(fields(http.upload(path, "selfie", "x.jpg", "image/jpeg", Sample.photo())
                        .expect(422)))
                .containsExactly("photo");
        assertThat(fields(http.upload(path, "photo", "../../etc/passwd", "image/jpeg", new byte[0])
                        .expect(422)))
                .containsExactly("photo");
        assertThat(http.upload(path, "photo", "x.jpg", "image/jpeg", new byte[16 << 20])
                        .status())
                .isEqualTo(413);
        assertThat(http.post(path, "image/png", "no picture").status()).isEqualTo(422);
        assertThat(http.post(path, "multipart/form-data", "no parts").status()).isEqualTo(400);
        assertThat(http.post(path, "application/json", "{}").status()).isEqualTo(415);
        assertThat(clerk.get("tickets/" + opened().getString("number") + "/timeline")
                        .body())
                .doesNotContain("PHOTO");
    }

    @Test
    void aWrongPasswordIsRefusedAndSoIsAnUnreadableOne() {
        for (Http stranger : List.of(
                on.server().http(),
                on.server().http().basic("clerk", "wrong"),
                on.server().http().basic("nobody-" + System.nanoTime(), "aftercare-demo"),
                on.server().http().basic("'; --\u0000", "x"),
                on.server().http().with("Authorization", "Basic !!!"),
                on.server().http().with("Authorization", "Basic"))) {
            Http.Answer answer = stranger.post("/api/v1/tokens");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Basic");
        }
    }

    @Test
    void whoeverGuessesPasswordsIsSlowedDown() {
        Http guesser = on.server().http().basic("guessed", "guess");
        Patience.until(java.time.Duration.ofSeconds(60), "a pause for the guesser", () -> {
            Http.Answer answer = guesser.post("/api/v1/tokens");
            return answer.status() == 429
                    && answer.header("Retry-After")
                            .filter(seconds -> seconds.matches("[1-9][0-9]*"))
                            .isPresent();
        });
    }

    @Test
    void noAnswerTellsMoreThanItShould() {
        for (Http.Answer answer : List.of(
                clerk.get("stores"),
                clerk.get("nothing"),
                clerk.post("devices", Json.createObjectBuilder().build()))) {
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private JsonObject opened() {
        return clerk.open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
    }

    /** A body that the call would take. */
    private JsonObject good(String call) {
        return switch (call) {
            case "devices" -> Sample.device(Sample.imei()).build();
            case "coverage-checks" ->
                Json.createObjectBuilder().add("imei", Sample.imei()).build();
            case "tickets" -> Sample.ticket("RO-BUC-1", Sample.imei()).build();
            case "tickets/{ticket}/notes" ->
                Json.createObjectBuilder().add("text", "a note").build();
            case "tickets/{ticket}/steps" ->
                Json.createObjectBuilder()
                        .add("step", "WITHDRAW")
                        .add("reason", "r")
                        .build();
            case "tickets/{ticket}/transfers" ->
                Json.createObjectBuilder()
                        .add("storeCode", "RO-BUC-3")
                        .add("reason", "r")
                        .build();
            case "scans" ->
                Json.createObjectBuilder()
                        .add("code", "R-0000000")
                        .add("storeCode", "RO-BUC-1")
                        .build();
            default -> throw new IllegalArgumentException(call);
        };
    }

    private Http.Answer send(String call, String type, String body) {
        String[] methodAndPath = call.split(" ");
        String path = path(methodAndPath[1]);
        return seen().send(methodAndPath[0], path, BodyPublishers.ofString(body), Optional.of(type));
    }

    /** Of a lead, who may do all of it; with what calls want beside the body. */
    private Http seen() {
        return Staff.of(on.server(), "lead")
                .http()
                .with("If-Match", "\"" + version + "\"")
                .with("Idempotency-Key", "bad-" + java.util.UUID.randomUUID());
    }

    private Http keyed() {
        return clerk.http()
                .with("If-Match", "\"" + version + "\"")
                .with("Idempotency-Key", "bad-" + java.util.UUID.randomUUID());
    }

    private String path(String call) {
        if (!call.contains("{ticket}")) return "/api/v1/" + call;
        JsonObject ticket = opened();
        version = ticket.getInt("version");
        return "/api/v1/" + call.replace("{ticket}", ticket.getString("number"));
    }

    /** As text, so that what no JSON library would write can be sent. */
    private static String with(JsonObject good, String field, String value) {
        String others = Json.createObjectBuilder(good).remove(field).build().toString();
        String comma = others.equals("{}") ? "" : ",";
        return others.substring(0, others.length() - 1) + comma + "\"" + field + "\":" + value + "}";
    }

    private static List<String> fields(Http.Answer answer) {
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }
}
