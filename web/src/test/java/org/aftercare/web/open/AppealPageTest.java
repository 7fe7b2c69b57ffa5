package org.aftercare.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.LinkDesk;
import org.aftercare.counter.AppealDesk;
import org.aftercare.counter.DisputedClaim;
import org.aftercare.counter.DisputedClaim.Standing;
import org.aftercare.counter.Opened;
import org.aftercare.counter.ToldVerdict;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Limits;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.AppealCard.Comparison;
import org.aftercare.ticket.KeptPicture;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a dispute, over a desk that says what the test wants. */
class AppealPageTest {
    static final String NASTY = "<b>ș'\"&</b>";
    static final Instant NOON = Instant.parse("2026-11-23T10:00:00Z");

    LinkDesk.State link = LinkDesk.State.GOOD;
    Standing standing = Standing.OPEN;
    String disputed = "";
    int attached;
    String wrongField = "";

    final AppealPage page = new AppealPage();

    AppealPageTest() {
        page.door = new Door();
        page.door.limits = new Limits() {
            @Override
            public int visitsPerMinute() {
                return 1_000;
            }
        };
        page.stationery = new Stationery();
        page.desk = new AppealDesk() {
            @Override
            public Opened<DisputedClaim> claim(String token) {
                return new Opened<>(
                        link, Optional.of(AppealPageTest.claim(standing)).filter(good -> isGood()));
            }

            @Override
            public Opened<DisputedClaim> dispute(String token, String words, List<byte[]> photos) {
                if (!wrongField.isEmpty()) throw new InvalidInput(wrongField, "REQUIRED");
                if (!isGood()) return claim(token);
                disputed = words;
                attached = photos.size();
                standing = Standing.REVIEWED;
                return claim(token);
            }

            @Override
            public Opened<KeptPicture> picture(String token, long photoId) {
                if (photoId != 7) throw new NotFound("photo", photoId);
                return new Opened<>(
                        link,
                        Optional.of(new KeptPicture("abc", new byte[] {1, 2, 3}))
                                .filter(good -> isGood()));
            }
        };
    }

    private boolean isGood() {
        return link == LinkDesk.State.GOOD;
    }

    static DisputedClaim claim(Standing standing) {
        var port = new Coverage.ComponentDecision(
                "charging-port",
                Coverage.Outcome.NOT_COVERED,
                "",
                null,
                List.of(),
                "",
                List.of(
                        new Coverage.Reason("EXCLUDED_CUSTOMER_DAMAGE", List.of("PORT_BROKEN")),
                        new Coverage.Reason("CAN_APPEAL", List.of())),
                List.of());
        return new DisputedClaim(
                standing,
                "R-4K7QX2M",
                "Phone X",
                "Cluj",
                List.of(new DisputedClaim.Found("PORT_BROKEN", NASTY, List.of(7L))),
                new Coverage("v", LocalDate.parse("2026-11-23"), List.of(port), List.of()),
                List.of(new Coverage.Reason("BURDEN_SELLER", List.of("2027-04-10"))),
                Optional.of(LocalDate.parse("2026-12-23")),
                standing == Standing.OPEN ? "" : NASTY,
                standing == Standing.DECIDED
                        ? Optional.of(new ToldVerdict(
                                NOON, "CAUSE_UNCLEAR", NASTY, Comparison.OVERTURNED, Coverage.Outcome.COVERED))
                        : Optional.empty(),
                ZoneId.of("Europe/Bucharest"),
                "ro");
    }

    @Test
    void itTellsWhyUntilWhenWhoMustProveAndHowToAppeal() throws Exception {
        var guest = Guest.get("/a/good?lang=en").visits(page);
        assertThat(guest.status).isEqualTo(200);
        assertThat(guest.text())
                .contains(
                        "Charging port broken by force",
                        "&lt;b&gt;ș&#39;",
                        "src=\"/a/good/7\"",
                        "Damage by use",
                        "Until 10 April 2027 a defect counts as present",
                        "by 23 December 2026",
                        "<textarea",
                        "type=\"file\"",
                        "This can be disputed once",
                        "I dispute the cause")
                .doesNotContain(NASTY, "<script", "open.appeal", "reason.");
        assertThat(guest.headers.get("Content-Security-Policy")).contains("img-src 'self'", "default-src 'none'");
        assertThat(guest.headers)
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Referrer-Policy", "no-referrer");
        assertThat(disputed).as("looking disputes nothing").isEmpty();
        assertThat(Guest.get("/a/good").visits(page).text()).contains("<html lang=\"ro\">", "Contest cauza");
    }

    @Test
    void lookingByHeadOrGetWritesNothing() throws Exception {
        for (var guest : List.of(
                Guest.get("/a/good?words=no"), Guest.of("HEAD", "/a/good"), Guest.get("/a/good/7"), Guest.get("/a/")))
            guest.visits(page);
        assertThat(disputed).isEmpty();
    }

    @Test
    void theWordsAndPhotosOfTheFormAreTheDispute() throws Exception {
        var sent = Guest.post("/a/good?lang=en", "")
                .attaching("never\r\ndropped\0 😀", new byte[] {1}, new byte[0], new byte[] {2})
                .visits(page);
        assertThat(sent.status).isEqualTo(303);
        assertThat(sent.headers).containsEntry("Location", "/a/good?lang=en");
        assertThat(disputed).isEqualTo("never\ndropped 😀");
        assertThat(attached).as("an empty choice is none").isEqualTo(2);
        var after = Guest.get("/a/good?lang=en").visits(page);
        assertThat(after.text()).contains("being examined", "&lt;b&gt;ș&#39;").doesNotContain("<form", NASTY);
    }

    @Test
    void aFormWithoutPhotosIsEnough() throws Exception {
        assertThat(Guest.post("/a/good", "words=nev%00er").visits(page).status).isEqualTo(303);
        assertThat(disputed).isEqualTo("never");
    }

    @ParameterizedTest
    @CsvSource({"words", "photo"})
    void anErrorStandsAtItsFieldAndWhatWasTypedStays(String field) throws Exception {
        wrongField = field;
        var guest = Guest.post("/a/good?lang=en", "").attaching(NASTY).visits(page);
        assertThat(guest.status).isEqualTo(422);
        assertThat(guest.text())
                .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"", "&lt;b&gt;ș&#39;", "Please fill in");
    }

    @Test
    void photosThatAreTooLargeAreToldKindly() throws Exception {
        var guest = Guest.post("/a/good?lang=en", "").attachingTooMuch().visits(page);
        assertThat(guest.status).isEqualTo(413);
        assertThat(guest.text()).contains("15 MB").doesNotContain("open.kind");
    }

    @Test
    void theOutcomeIsToldOnTheSamePage() throws Exception {
        standing = Standing.DECIDED;
        var guest = Guest.get("/a/good?lang=en").visits(page);
        assertThat(guest.text())
                .contains("What came of your objection", "Defect found, cause unclear", "costs you nothing")
                .as("it was disputed already")
                .doesNotContain("<form", NASTY, "open.appeal", "can be disputed");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "EXPIRED", "WITHDRAWN"})
    void aLinkThatIsNotGoodIsAKindPage(LinkDesk.State state) throws Exception {
        link = state;
        for (var guest : List.of(
                Guest.get("/a/x").visits(page),
                Guest.get("/a/x/7").visits(page),
                Guest.post("/a/x", "words=no").visits(page),
                Guest.post("/a/x", "").attachingTooMuch().visits(page))) {
            assertThat(guest.status).isEqualTo(state == LinkDesk.State.UNKNOWN ? 404 : 410);
            assertThat(guest.text()).contains("<h1>").doesNotContain("open.kind");
        }
    }

    @Test
    void whatIsSettledCannotBeDisputedAnyMore() throws Exception {
        standing = Standing.OVER;
        var guest = Guest.get("/a/good?lang=en").visits(page);
        assertThat(guest.status).isEqualTo(410);
        assertThat(guest.text()).contains("nothing to dispute");
    }

    @Test
    void aPhotoIsAPictureAndNothingElse() throws Exception {
        var guest = Guest.get("/a/good/7").visits(page);
        assertThat(guest.sent.toByteArray()).containsExactly(1, 2, 3);
        assertThat(guest.headers)
                .containsEntry("setContentType", "image/jpeg")
                .containsEntry("ETag", "\"abc\"")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox")
                .containsEntry("Content-Disposition", "inline; filename=\"photo.jpg\"")
                .containsEntry("Cache-Control", "no-store");
        for (String address : List.of("/a/good/8", "/a/good/x", "/a/good/7/7", "/a/good/" + "9".repeat(19)))
            assertThat(Guest.get(address).visits(page).status).as(address).isEqualTo(404);
    }
}
