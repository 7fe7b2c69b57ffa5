package org.aftercare.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.LinkDesk;
import org.aftercare.counter.AppealDesk;
import org.aftercare.counter.DisputedClaim;
import org.aftercare.counter.OfferedEstimate;
import org.aftercare.counter.OfferedEstimate.Standing;
import org.aftercare.counter.Opened;
import org.aftercare.counter.ReopeningDesk;
import org.aftercare.counter.TrackedRepair;
import org.aftercare.counter.TrackingDesk;
import org.aftercare.knowledge.HelpOffer;
import org.aftercare.platform.Limits;
import org.aftercare.platform.NotFound;
import org.aftercare.survey.Answer;
import org.aftercare.survey.AnswerOrigin;
import org.aftercare.survey.InvitationCard;
import org.aftercare.survey.InvitationCard.State;
import org.aftercare.survey.SurveyDesk;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages themselves, over desks that say what the test wants. */
class OpenPagesTest {
    static final String NASTY = "<b>ș'\"&</b>";
    static final Instant NOON = Instant.parse("2026-11-23T10:00:00Z");

    int visitsPerMinute = 1_000;
    State invitation = State.OPEN;
    Optional<Answer> kept = Optional.empty();
    List<String> asked = List.of(
            "overall",
            "explanation",
            "solution",
            "knowledge",
            "softSkills",
            "serviceTime",
            "fixed",
            "recommend",
            "words");
    Opened<OfferedEstimate> offered = offer(Standing.OPEN, "40.00");
    TicketStatus status = TicketStatus.IN_REPAIR;
    String decided = "";
    DisputedClaim.Standing dispute;
    boolean refuses;
    List<HelpOffer> help = List.of();
    String said = "";

    ReopeningDesk.Standing again = ReopeningDesk.Standing.NOT_ASKED;
    String bookedFor = "";
    AnswerOrigin origin;

    final Limits limits = new Limits() {
        @Override
        public int visitsPerMinute() {
            return visitsPerMinute;
        }
    };
    final SurveyPage survey = furnished(new SurveyPage());
    final TrackingPage tracking = furnished(new TrackingPage());
    final EstimatePage estimate = furnished(new EstimatePage());

    OpenPagesTest() {
        survey.desk = new SurveyDesk() {
            @Override
            public InvitationCard invitation(String token) {
                boolean shows = invitation == State.OPEN || invitation == State.ANSWERED;
                return new InvitationCard(
                        invitation,
                        shows ? NASTY : "",
                        shows ? "Phone X" : "",
                        shows ? "ro" : "",
                        kept,
                        shows ? asked : List.of());
            }

            @Override
            public InvitationCard answer(String token, Answer answer, AnswerOrigin from) {
                origin = from;
                kept = Optional.of(answer);
                invitation = State.ANSWERED;
                return invitation(token);
            }
        };
        survey.reopening = new ReopeningDesk() {
            @Override
            public Standing standing(String token) {
                return again;
            }

            @Override
            public Standing bookAgain(String token, String words) {
                bookedFor = words;
                again = Standing.BOOKED;
                return again;
            }
        };
        var desk = new TrackingDesk() {
            @Override
            public Opened<TrackedRepair> tracking(String token) {
                return token.equals("/good") || token.equals("good")
                        ? new Opened<>(LinkDesk.State.GOOD, Optional.of(repair()))
                        : new Opened<>(LinkDesk.State.UNKNOWN, Optional.empty());
            }

            @Override
            public Opened<TrackedRepair> said(String token, long article, boolean solved) {
                said = article + " " + solved;
                return tracking(token);
            }

            @Override
            public Opened<OfferedEstimate> estimate(String token) {
                return offered;
            }

            @Override
            public Opened<OfferedEstimate> decide(String token, boolean accept, String seen) {
                if (refuses) throw new NotFound("ticket", "R");
                decided = accept + " " + seen;
                return offered;
            }
        };
        tracking.desk = desk;
        estimate.desk = desk;
        estimate.appeals = new AppealDesk() {
            @Override
            public Opened<DisputedClaim> claim(String token) {
                return new Opened<>(
                        LinkDesk.State.GOOD, Optional.ofNullable(dispute).map(AppealPageTest::claim));
            }
        };
    }

    private <P extends OpenPage> P furnished(P page) {
        page.door = new Door();
        page.door.limits = limits;
        page.stationery = new Stationery();
        return page;
    }

    @Test
    void anotherQuestionnaireAsksLessInAnotherOrderAndTakesNothingElse() throws Exception {
        asked = List.of("fixed", "overall", "solution");
        String page = Guest.get("/s/good?lang=en").visits(survey).text();
        assertThat(page)
                .containsSubsequence("name=\"overall\"", "name=\"fixed\"", "name=\"solution\"")
                .doesNotContain("name=\"words\"", "name=\"recommend\"", "name=\"explanation\"");
        Guest.post("/s/good", form("overall", "5", "solution", "4", "words", "not asked", "recommend", "9"))
                .visits(survey);
        assertThat(kept).contains(new Answer(5, Map.of("solution", 4), Optional.empty(), Optional.empty(), ""));
        asked = List.of("overall");
        assertThat(Guest.get("/s/good?lang=en").visits(survey).text()).doesNotContain("<select", "<textarea");
    }

    @Test
    void aGetAsksAndWritesNothing() throws Exception {
        var guest = Guest.get("/s/good?lang=en").visits(survey);
        assertThat(guest.status).isEqualTo(200);
        assertThat(guest.text())
                .contains("Excellent", "Very good", "Good", "Fair", "Poor", "&lt;b&gt;ș&#39;&quot;&amp;&lt;/b&gt;")
                .doesNotContain(NASTY, "checked", "<script");
        assertThat(guest.text().split("type=\"radio\" name=\"overall\"")).hasSize(6);
        assertThat(kept).isEmpty();
    }

    @Test
    void aRatingInTheLinkOnlyPreselects() throws Exception {
        assertThat(Guest.get("/s/good?rating=4").visits(survey).text()).contains("value=\"4\" checked");
        assertThat(Guest.get("/s/good?rating=9").visits(survey).text()).doesNotContain("checked");
        assertThat(kept).isEmpty();
    }

    @Test
    void anAnswerIsKeptAsTypedAndShown() throws Exception {
        var posted = Guest.post(
                        "/s/good",
                        form(
                                "overall",
                                "5",
                                "explanation",
                                "4",
                                "knowledge",
                                "",
                                "fixed",
                                "no",
                                "recommend",
                                "0",
                                "words",
                                NASTY + "\r\n😀 مرحبا"))
                .visits(survey);
        assertThat(posted.status).isEqualTo(303);
        assertThat(posted.headers).containsEntry("Location", "/s/good?thanks=1");
        assertThat(kept)
                .contains(new Answer(
                        5, Map.of("explanation", 4), Optional.of(false), Optional.of(0), NASTY + "\n😀 مرحبا"));

        var thanks = Guest.get("/s/good?thanks=1&lang=en").visits(survey);
        assertThat(thanks.text())
                .contains("Thank you!", "Excellent", "&lt;b&gt;ș&#39;", "😀 مرحبا", "24 hours", "Change my answer")
                .doesNotContain(NASTY);
        var again = Guest.get("/s/good").visits(survey).text();
        assertThat(again).contains("value=\"5\" checked", "value=\"no\" checked", "&lt;b&gt;ș&#39;&quot;");
    }

    @Test
    void itIsSeenWhetherABrowserOfTheStaffAnswers() throws Exception {
        Guest.post("/s/good", form("overall", "5")).visits(survey);
        assertThat(origin.staffSession()).isFalse();
        assertThat(origin.address()).isEqualTo("192.0.2.1");
        assertThat(origin.toString()).doesNotContain("192");
        Guest.post("/s/good", form("overall", "5")).bringing("language").visits(survey);
        assertThat(origin.staffSession()).as("any visitor's cookie").isFalse();
        Guest.post("/s/good", form("overall", "5")).bringing("care").visits(survey);
        assertThat(origin.staffSession()).isTrue();
    }

    @Test
    void whoseFaultIsNotGoneBooksTheRepairAgainByTheirOwnLink() throws Exception {
        Guest.post("/s/good", form("overall", "2", "fixed", "no", "words", NASTY))
                .visits(survey);
        assertThat(Guest.get("/s/good?thanks=1&lang=en").visits(survey).text())
                .as("not offered to whom it isn't")
                .doesNotContain("bookAgain");
        again = ReopeningDesk.Standing.OFFERED;
        assertThat(Guest.get("/s/good?thanks=1&lang=en").visits(survey).text())
                .contains("name=\"bookAgain\"", "&lt;b&gt;ș&#39;")
                .doesNotContain(NASTY);
        assertThat(bookedFor).as("a GET does nothing").isEmpty();
        var posted =
                Guest.post("/s/good", form("bookAgain", "1", "stillWrong", " ")).visits(survey);
        assertThat(posted.status).isEqualTo(303);
        assertThat(bookedFor).as("what they answered").isEqualTo(NASTY);
        assertThat(Guest.get("/s/good?thanks=1&lang=en").visits(survey).text())
                .contains("is booked again")
                .doesNotContain("name=\"bookAgain\"");
        Guest.post("/s/good", form("bookAgain", "1", "stillWrong", "no sound")).visits(survey);
        assertThat(bookedFor).isEqualTo("no sound");
        assertThat(kept.orElseThrow().overall()).as("the answer stays").isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}={1}: {3}")
    @CsvSource(textBlock = """
        overall,   '',    Please fill in,        nothing chosen
        overall,   6,     Must be from 1 to 5,   beyond the scale
        overall,   x' or, Must be from 1 to 5,   no number
        knowledge, 0,     Must be from 1 to 5,   below the scale
        recommend, 11,    Must be from 0 to 10,  beyond the scale
        fixed,     maybe, Not one of the possible values, neither yes nor no
        """)
    void anErrorStandsAtItsFieldAndWhatWasTypedStays(String field, String value, String told, String why)
            throws Exception {
        var fields = new java.util.HashMap<>(Map.of("overall", "3", "words", NASTY));
        fields.put(field, value);
        var guest = Guest.post("/s/good?lang=en", form(fields)).visits(survey);
        assertThat(guest.status).as(why).isEqualTo(422);
        assertThat(guest.text())
                .contains(told, "href=\"#" + field + "\"", "id=\"" + field + "-error\"", "&lt;b&gt;ș&#39;");
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "EXPIRED", "WITHDRAWN", "CLOSED"})
    void aLinkThatIsNotGoodIsAKindPage(State state) throws Exception {
        invitation = state;
        for (var guest : List.of(
                Guest.get("/s/x").visits(survey),
                Guest.post("/s/x", form("overall", "5")).visits(survey))) {
            assertThat(guest.status).isEqualTo(state == State.UNKNOWN ? 404 : 410);
            assertThat(guest.text()).contains("<h1>").doesNotContain("open.kind");
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void theLanguageIsTheAddressesElseTheCustomersElseTheBrowsers() throws Exception {
        assertThat(Guest.get("/s/good").visits(survey).text()).contains("<html lang=\"ro\">", "Foarte bine");
        assertThat(Guest.get("/s/good?lang=en").visits(survey).text()).contains("<html lang=\"en\">");
        invitation = State.UNKNOWN;
        assertThat(Guest.get("/s/x").speaking("ro").visits(survey).text()).contains("<html lang=\"ro\">");
        assertThat(Guest.get("/s/x").speaking("zh").visits(survey).text()).contains("<html lang=\"en\">");
    }

    @Test
    void aRepairIsShownInTheStoresZoneWithTheEndOfTheImeiOnly() throws Exception {
        var guest = Guest.get("/t/good?lang=en").visits(tracking);
        assertThat(guest.status).isEqualTo(200);
        assertThat(guest.text())
                .contains("Being repaired", "R-4K7QX2M", "1234", "12:00", "&lt;b&gt;ș&#39;")
                .doesNotContain(NASTY, "open.tracking", "open.status");
        assertThat(Guest.post("/t/good", "").visits(tracking).status).isEqualTo(400);
        assertThat(Guest.get("/t/bad").visits(tracking).status).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasWordsForCustomers(TicketStatus any) {
        for (var language : Words.LANGUAGES) {
            var words = Words.in(language);
            assertThat(words.has("open.status." + any)).isTrue();
            assertThat(words.has("open.status." + any + ".more")).isTrue();
        }
    }

    @Test
    void anEstimateIsShownByGetAndDecidedByPost() throws Exception {
        var asked = Guest.get("/e/good?lang=en").visits(estimate);
        assertThat(asked.text())
                .contains("121.00\u00a0EUR", "name=\"seen\" value=\"2 121.00 EUR\"", "Accept", "Refuse");
        assertThat(decided).isEmpty();

        offered = offer(Standing.ACCEPTED, "40.00");
        var posted = Guest.post("/e/good", form("decision", "accept", "seen", "2 121.00 EUR"))
                .visits(estimate);
        assertThat(posted.status).isEqualTo(303);
        assertThat(decided).isEqualTo("true 2 121.00 EUR");
        assertThat(Guest.get("/e/good?lang=en").visits(estimate).text())
                .contains("You have accepted")
                .doesNotContain("<form");
    }

    @Test
    void whatIsBeyondRepairOffersNothingToAccept() throws Exception {
        offered = offer(Standing.OPEN, "");
        assertThat(Guest.get("/e/good?lang=en").visits(estimate).text())
                .contains("beyond repair", "value=\"refuse\"")
                .doesNotContain("value=\"accept\"");
    }

    @Test
    void anEstimateThatChangedIsShownAnewAndNothingIsDecided() throws Exception {
        var posted = Guest.post("/e/good?lang=en", form("decision", "accept", "seen", "1 EUR"))
                .visits(estimate);
        assertThat(posted.status).isEqualTo(409);
        assertThat(posted.text()).contains("has changed", "2 121.00 EUR");
        refuses = true;
        posted = Guest.post("/e/good?lang=en", form("decision", "refuse", "seen", "2 121.00 EUR"))
                .visits(estimate);
        assertThat(posted.status).isEqualTo(409);
        posted = Guest.post("/e/good?lang=en", form("decision", "both")).visits(estimate);
        assertThat(posted.status).isEqualTo(422);
        offered = offer(Standing.OVER, "1");
        assertThat(Guest.get("/e/good").visits(estimate).status).isEqualTo(410);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        application/json,                  415
        multipart/form-data; boundary=x,   415
        """)
    void onlyFormsArePosted(String type, int status) throws Exception {
        assertThat(Guest.post("/s/good", "{}").sending(type).visits(survey).status)
                .isEqualTo(status);
    }

    @Test
    void aFormIsReadUpTo64KilobytesAndMustBeWhole() throws Exception {
        assertThat(Guest.post("/s/good", "overall=5&words=" + "x".repeat(65_536))
                        .visits(survey)
                        .status)
                .isEqualTo(413);
        assertThat(Guest.post("/s/good", "overall=%zz").visits(survey).status).isEqualTo(400);
        assertThat(Guest.post("/s/good", "").visits(survey).status).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"})
    void otherMethodsAreRefused(String method) throws Exception {
        assertThat(Guest.of(method, "/s/good").visits(survey).status).isEqualTo(405);
    }

    @Test
    void whoKnocksTooOftenWaits() throws Exception {
        visitsPerMinute = 2;
        Guest.get("/s/good").visits(survey);
        Guest.get("/s/good").visits(survey);
        var third = Guest.get("/s/good").visits(survey);
        assertThat(third.status).isEqualTo(429);
        assertThat(Integer.parseInt(third.headers.get("Retry-After"))).isBetween(1, 31);
        assertThat(third.text()).contains("<h1>");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
        192.0.2.1,                192.0.2.1,                   an address of its own
        2001:db8:1:2:3:4:5:6,     2001:db8:1:2:ffff::1,        one subscriber has a whole /64
        """)
    void oneSubscriberIsOneNeighbour(String address, String other, String why) {
        assertThat(Door.neighbourhood(address)).as(why).isEqualTo(Door.neighbourhood(other));
    }

    @Test
    void everyPageIsSmallAndLocksItselfDown() throws Exception {
        int css = Files.readAllBytes(Path.of("src/main/webapp/open/open.css")).length;
        for (var guest : List.of(
                Guest.get("/s/good").visits(survey), Guest.get("/t/good").visits(tracking),
                Guest.get("/e/good").visits(estimate), Guest.get("/t/bad").visits(tracking))) {
            assertThat(guest.text().getBytes(StandardCharsets.UTF_8).length + css)
                    .isLessThan(50 * 1024);
            assertThat(guest.text()).doesNotContain("<script", "style=", "http://", "https://");
            assertThat(guest.headers)
                    .containsEntry("Cache-Control", "no-store")
                    .containsEntry("Referrer-Policy", "no-referrer")
                    .containsEntry("X-Robots-Tag", "noindex, nofollow")
                    .doesNotContainKey("Set-Cookie");
            assertThat(guest.headers.get("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("script-src", "unsafe");
        }
    }

    /** Given only the page, its reader finds why, until when, who must prove what, and how to dispute it. */
    @Test
    void trackingTellsWhatIsOwedAndWhy() throws Exception {
        var english = Guest.get("/t/good?lang=en").visits(tracking).page.toString();
        assertThat(english)
                .contains("<h4>Why</h4>", "legal guarantee ended on 31 January 2026", "<h4>Who must prove what</h4>")
                .contains("<h4>What would change this</h4>", "<h4>How to dispute it</h4>", "can be disputed once");
        var romanian = Guest.get("/t/good?lang=ro").visits(tracking).page.toString();
        assertThat(romanian).contains("<h4>De ce</h4>", "31 ianuarie 2026", "<h4>Cum se poate contesta</h4>");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("open_ro.properties")).isEqualTo(keys("open.properties"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/words", bundle))) {
            properties.load(reader);
        }
        return new HashSet<>(properties.stringPropertyNames());
    }

    private static String form(String... namesAndValues) {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) fields.put(namesAndValues[i], namesAndValues[i + 1]);
        return form(fields);
    }

    private static String form(Map<String, String> fields) {
        return String.join(
                "&",
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void whoIsAskedToPayMayDisputeAndIsLedToTheirDispute() throws Exception {
        assertThat(Guest.get("/e/good?lang=en").visits(estimate).text()).doesNotContain("/a/good");
        dispute = DisputedClaim.Standing.OPEN;
        assertThat(Guest.get("/e/good?lang=en").visits(estimate).text())
                .contains("href=\"/a/good?lang=en\"", "I dispute the cause");
        dispute = DisputedClaim.Standing.REVIEWED;
        offered = offer(Standing.OVER, "120.00");
        var led = Guest.get("/e/good").visits(estimate);
        assertThat(led.status).isEqualTo(303);
        assertThat(led.headers).containsEntry("Location", "/a/good");
    }

    private TrackedRepair repair() {
        return new TrackedRepair(
                "R-4K7QX2M",
                status,
                "Phone X",
                "1234",
                "Cluj",
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(3600)),
                coverage(),
                Arrays.asList(
                        new TrackedRepair.Reached(TicketStatus.RECEIVED, NOON),
                        new TrackedRepair.Reached(TicketStatus.IN_REPAIR, NOON)),
                List.of(new TrackedRepair.Message(NOON, NASTY)),
                Optional.empty(),
                Optional.empty(),
                help,
                ZoneId.of("Europe/Bucharest"),
                "ro");
    }

    private static Coverage coverage() {
        var reasons = List.of(
                new Coverage.Reason("STARTED_BY_PURCHASE", List.of("2024-01-31")),
                new Coverage.Reason("EXPIRED_STATUTORY", List.of("2026-01-31")),
                new Coverage.Reason("WOULD_CHANGE_PROOF", List.of()),
                new Coverage.Reason("CAN_APPEAL", List.of()));
        var over = new Coverage.Ground(
                "STATUTORY", "", Coverage.Ground.State.OVER, Optional.empty(), List.of(), reasons, true, "law");
        return new Coverage(
                "v1",
                LocalDate.parse("2026-11-22"),
                List.of(new Coverage.ComponentDecision(
                        "battery", Coverage.Outcome.NOT_COVERED, "", null, List.of(), "", reasons, List.of(over))),
                List.of());
    }

    /** @param part the price of a part beside 60.00 of labour; empty for a device beyond repair */
    private static Opened<OfferedEstimate> offer(Standing standing, String part) {
        return new Opened<>(
                LinkDesk.State.GOOD,
                Optional.of(new OfferedEstimate(
                        standing,
                        "R-4K7QX2M",
                        "Phone X",
                        "Cluj",
                        SampleOffer.CONTACT,
                        "PORT_BROKEN",
                        Optional.of(part.isEmpty() ? SampleOffer.beyondRepair() : SampleOffer.sent(part)),
                        ZoneId.of("Europe/Bucharest"),
                        "ro")));
    }

    @Test
    void whatIsKnownIsOfferedBeforeTheDeviceComesAndAskedAfterByAPost() throws Exception {
        assertThat(Guest.get("/t/good?lang=en").visits(tracking).text()).doesNotContain("Before you come");
        help = List.of(HelpPageTest.offer(7));
        var shown = Guest.get("/t/good?lang=en").visits(tracking).text();
        assertThat(shown).contains("Before you come", "name=\"article\" value=\"7\"");
        Guest.get("/t/good?article=7&solved=yes").visits(tracking);
        Guest.of("HEAD", "/t/good?article=7&solved=yes").visits(tracking);
        assertThat(said).isEmpty();
        var told = Guest.post("/t/good?lang=en", "article=7&solved=yes").visits(tracking);
        assertThat(told.status).isEqualTo(303);
        assertThat(told.headers.get("Location")).isEqualTo("/t/good?said=yes&lang=en");
        assertThat(said).isEqualTo("7 true");
        assertThat(Guest.get("/t/good?said=yes&lang=en").visits(tracking).text())
                .contains("We are glad");
        assertThat(Guest.post("/t/good", "article=7&solved=perhaps").visits(tracking).status)
                .isEqualTo(400);
        assertThat(Guest.post("/t/other", "article=7&solved=no").visits(tracking).status)
                .isEqualTo(404);
    }
}
