package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.counter.DisputedClaim.Standing;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.RegisterDevice;
import org.aftercare.insight.AppealQuestion;
import org.aftercare.insight.AppealRate;
import org.aftercare.insight.AppealRateDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Limits;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.AppealCard;
import org.aftercare.ticket.AppealOver;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.CodeFinding;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.FindingCard;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.PhotoCard;
import org.aftercare.ticket.ReviewDesk;
import org.aftercare.ticket.ReviewFile;
import org.aftercare.ticket.ReviewVerdict;
import org.aftercare.ticket.SamplePhotos;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who answers for a fault: findings and what shows them, the dispute about them, and who decides it without knowing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiabilityTest {
    static final StoreCode HOME = new StoreCode("RO-BUC-1");
    static final StoreCode HUB = new StoreCode("RO-BUC-3");
    static final StoreCode FAR = new StoreCode("DE-BER-1");
    static final String SECRET = "bent by a key, says the first one";

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles());
    final CounterDesk counter = rig.the(CounterDesk.class);
    final EvidenceDesk evidence = rig.the(EvidenceDesk.class);
    final ReviewDesk reviews = rig.the(ReviewDesk.class);
    final AppealRateDesk rates = rig.the(AppealRateDesk.class);
    final AppealDesk appeals = rig.the(AppealDesk.class);

    Caller clerk;
    Caller mihai;
    Caller lead;
    Caller vlad;
    Caller jonas;
    int phones;
    TicketCard ticket;

    @BeforeAll
    void people() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
        clerk = at(HOME, Role.CLERK, "ana");
        mihai = at(HOME, Role.TECHNICIAN, "mihai");
        lead = at(HOME, Role.LEAD, "ioana");
        vlad = at(HUB, Role.TECHNICIAN, "vlad");
        jonas = at(FAR, Role.TECHNICIAN, "jonas");
    }

    @AfterAll
    void close() {
        rig.close();
    }

    /** A phone sold in spring whose port doesn't charge, on the bench of its own store: the seller would have to prove. */
    @BeforeEach
    void onTheBench() {
        rig.at(Rig.MONDAY_NOON);
        // a queue as long as all these tests would send the next phone to another bench
        rig.tx(() -> rig.entities()
                .createNativeQuery("update ticket set is_open = false, status = 'VOID' where is_open")
                .executeUpdate());
        ticket = taken(mihai, received("NO_CHARGE", "2026-04-10"), Step.START_DIAGNOSIS, Papers.NONE);
        rig.later(Duration.ofMinutes(5));
    }

    // findings and their evidence

    @ParameterizedTest
    @EnumSource(
            names = {"SEND_ESTIMATE", "DECLARE_BEYOND_REPAIR", "START_REPAIR", "GRANT_GOODWILL", "SOLVE_BY_SOFTWARE"})
    void whatTakesAClaimOutOfWarrantyMustBeShown(Step step) {
        var who = step == Step.GRANT_GOODWILL ? lead : mihai;
        var wrong = catchThrowableOfType(InvalidInput.class, () -> take(who, step, papers("PORT_BROKEN")));
        assertThat(wrong.errors()).extracting("field", "code").containsExactly(tuple("evidence", "EVIDENCE_REQUIRED"));
        assertThat(read(ticket)).as("nothing changed").isEqualTo(ticket);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFindingThatExcludesNothingNeedsNoPhoto() {
        take(mihai, Step.START_REPAIR, papers("PORT_DEFECT"));
        assertThat(ticket.coverage()).isEqualTo(Coverage.Outcome.COVERED);
        assertThat(findings())
                .extracting(FindingCard::code, FindingCard::inForce)
                .containsExactly(tuple("PORT_DEFECT", true));
    }

    @Test
    void whereNobodySaysWhatShowsItThePhotosTakenAtThisBenchDo() {
        photo(clerk);
        assertThatThrownBy(() -> take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN")))
                .as("the clerk photographed something else")
                .hasMessageContaining("EVIDENCE_REQUIRED");
        var shot = photo(mihai);
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN"));
        assertThat(findings()).extracting(FindingCard::photos).containsExactly(List.of(shot.id()));
        assertThat(ticket.coverage()).isEqualTo(Coverage.Outcome.NOT_COVERED);
    }

    @Test
    void aPhotoFromBeforeTheDiagnosisShowsNothingOfIt() {
        photo(mihai);
        rig.later(Duration.ofMinutes(5));
        take(mihai, Step.START_REPAIR, papers("PORT_DEFECT"));
        rig.later(Duration.ofMinutes(5));
        take(mihai, Step.LOOK_AGAIN, Papers.NONE.withReason("it is something else"));
        assertThatThrownBy(() -> take(mihai, Step.SEND_ESTIMATE, papers("LIQUID_DAMAGE")))
                .hasMessageContaining("EVIDENCE_REQUIRED");
    }

    @Test
    void whoSaysThatNothingShowsItIsTakenAtTheirWord() {
        photo(mihai);
        assertThatThrownBy(() ->
                        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN").withEvidence(List.of())))
                .hasMessageContaining("EVIDENCE_REQUIRED");
    }

    @Test
    void aPhotoOfAnotherRepairShowsNothing() {
        var ours = ticket;
        ticket = taken(mihai, received("NO_CHARGE", "2026-04-10"), Step.START_DIAGNOSIS, Papers.NONE);
        long theirs = photo(mihai).id();
        ticket = ours;
        photo(mihai);
        var wrong = catchThrowableOfType(
                InvalidInput.class,
                () -> take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN").withEvidence(List.of(theirs))));
        assertThat(wrong.errors()).extracting("field", "code").containsExactly(tuple("evidence", "UNKNOWN_PHOTO"));
        assertThat(read(ours).status()).isEqualTo(TicketStatus.DIAGNOSING);
    }

    @Test
    void theSameFindingAgainIsShownByTheSamePhotos() {
        long shot = photo(mihai).id();
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN"));
        rig.later(Duration.ofMinutes(5));
        take(mihai, Step.REVISE_ESTIMATE, Papers.NONE.withReason("too dear"));
        rig.later(Duration.ofMinutes(5));
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN"));
        assertThat(findings()).extracting(FindingCard::inForce).containsExactly(false, true);
        assertThat(findings()).extracting(FindingCard::photos).containsOnly(List.of(shot));
    }

    @Test
    void allFindingsInForceCountAndALaterOneOnTheSamePartReplacesTheEarlier() {
        code("PORT_DEFECT");
        assertThat(ticket.coverage()).isEqualTo(Coverage.Outcome.COVERED);
        photo(mihai);
        code("DISPLAY_CRACKED");
        assertThat(ticket.coverage()).isEqualTo(Coverage.Outcome.NOT_COVERED);
        assertThat(decision().components())
                .extracting(Coverage.ComponentDecision::component, Coverage.ComponentDecision::outcome)
                .containsExactlyInAnyOrder(
                        tuple("charging-port", Coverage.Outcome.COVERED),
                        tuple("display", Coverage.Outcome.NOT_COVERED));
        code("DISPLAY_DEFECT");
        assertThat(ticket.coverage()).isEqualTo(Coverage.Outcome.COVERED);
        assertThat(inForce()).containsExactly("PORT_DEFECT", "DISPLAY_DEFECT");
        assertThat(timeline()).contains("FINDING DISPLAY_CRACKED");
    }

    @Test
    void thatNoCauseCanBeToldSpeaksOfAllThatWasSaid() {
        photo(mihai);
        code("PORT_BROKEN");
        code("CAUSE_UNCLEAR");
        assertThat(inForce()).containsExactly("CAUSE_UNCLEAR");
        assertThat(ticket.coverage()).as("the seller bears the burden").isEqualTo(Coverage.Outcome.COVERED);
        code("PORT_DEFECT");
        assertThat(inForce()).containsExactly("PORT_DEFECT");
    }

    @Test
    void aFindingThatNoLongerHoldsIsReplacedByNaming() {
        photo(mihai);
        code("DISPLAY_CRACKED");
        long first = findings().get(0).id();
        coded(new CodeFinding(
                ticket.number(), ticket.version(), "PORT_DEFECT", Optional.empty(), List.of(first), "a reflection"));
        assertThat(inForce()).containsExactly("PORT_DEFECT");
        assertThatThrownBy(() -> coded(new CodeFinding(
                        ticket.number(), ticket.version(), "TOUCH_DEFECT", Optional.empty(), List.of(first), "")))
                .hasMessageContaining("replaces:NOT_IN_FORCE");
    }

    @Test
    void findingsAreCodedAtTheBenchByThoseWhoSawTheTicketAsItIs() {
        var seen = ticket;
        code("PORT_DEFECT");
        ticket = seen;
        assertThatThrownBy(() -> code("TOUCH_DEFECT")).isInstanceOf(StaleTicket.class);
        ticket = read(ticket);
        assertThatThrownBy(() -> coded(clerk, "TOUCH_DEFECT")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> coded(vlad, "TOUCH_DEFECT")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coded(mihai, "DEMONS")).hasMessageContaining("finding:UNKNOWN_FINDING");
        ticket = received("NO_CHARGE", "2026-04-10");
        assertThat(catchThrowableOfType(StepRefused.class, () -> code("TOUCH_DEFECT"))
                        .objection())
                .isEqualTo("NOT_ON_THE_BENCH");
    }

    @Test
    void whatWasFoundInAnEarlierStayCountsNoMore() {
        photo(mihai);
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN"));
        take(Caller.CUSTOMER, Step.ACCEPT_ESTIMATE, Papers.NONE);
        take(mihai, Step.FINISH_REPAIR, Papers.NONE.withRepair("port replaced"));
        take(mihai, Step.PASS_CHECK, Papers.NONE);
        take(clerk, Step.COLLECT, Papers.NONE.withIdentity("code"));
        rig.later(Duration.ofHours(2));
        take(clerk, Step.COME_BACK, Papers.NONE.withCondition("as before").withReason("same fault"));
        assertThat(ticket.estimateAccepted())
                .as("what was paid for the last stay")
                .isFalse();
        take(mihai, Step.START_DIAGNOSIS, Papers.NONE);
        code("PORT_DEFECT");
        assertThat(inForce()).containsExactly("PORT_DEFECT");
        assertThat(findings()).hasSize(2);
    }

    @Test
    void aRepairKeepsSoManyPhotosAndNoMore() {
        int most = rig.the(Limits.class).photosPerTicket();
        for (int i = 0; i < most; i++) photo(clerk);
        assertThatThrownBy(() -> photo(clerk)).hasMessageContaining("photo:TOO_MANY_PHOTOS");
        assertThatThrownBy(() -> rig.tx(clerk, () -> evidence.keep(ticket.number(), new byte[16 * 1024 * 1024])))
                .hasMessageContaining("photo:PHOTO_TOO_LARGE");
    }

    @Test
    void aPhotoIsForThoseWhoMaySeeTheRepair() {
        long shot = photo(mihai).id();
        assertThat(rig.tx(clerk, () -> evidence.picture(ticket.number(), shot)).jpeg())
                .startsWith(0xFF, 0xD8);
        for (Caller stranger : List.of(vlad, jonas, at(FAR, Role.LEAD, "x")))
            assertThatThrownBy(() -> rig.tx(stranger, () -> evidence.picture(ticket.number(), shot)))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(Caller.CUSTOMER, () -> evidence.picture(ticket.number(), shot)))
                .as("it is held against nobody")
                .isInstanceOf(NotFound.class);
    }

    // the dispute

    @Test
    void aCustomerSeesWhatIsHeldAgainstThemAndDisputesItOnce() {
        long intake = photo(clerk).id();
        long shot = photo(mihai).id();
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN").withNote("bent contacts"));
        var claim = claim();
        assertThat(claim.standing()).isEqualTo(Standing.OPEN);
        assertThat(claim.findings())
                .containsExactly(new DisputedClaim.Found("PORT_BROKEN", "bent contacts", List.of(shot)));
        assertThat(claim.coverage().components().get(0).reasons())
                .extracting(Coverage.Reason::code)
                .as("why, and how to appeal")
                .contains("EXCLUDED_CUSTOMER_DAMAGE", "CAN_APPEAL");
        assertThat(Stream.concat(claim.coverage().components().get(0).reasons().stream(), claim.burden().stream()))
                .extracting(Coverage.Reason::code)
                .as("who must prove")
                .contains("BURDEN_SELLER");
        assertThat(claim.until()).contains(LocalDate.parse("2026-12-23"));
        assertThat(claim.toString()).as("no names of staff").doesNotContain("mihai", "ana@");
        assertThat(rig.tx(() -> appeals.picture(token(), shot)).shown()).isPresent();
        assertThatThrownBy(() -> rig.tx(() -> appeals.picture(token(), intake)))
                .as("no evidence against them")
                .isInstanceOf(NotFound.class);
        assertThat(read(ticket).status()).as("looking changes nothing").isEqualTo(TicketStatus.AWAITING_APPROVAL);

        assertThatThrownBy(() -> dispute(" ")).hasMessageContaining("words:REQUIRED");
        assertThatThrownBy(() -> dispute("x".repeat(4_001))).hasMessageContaining("words:TOO_LONG");
        var four = new byte[][] {
            SamplePhotos.jpeg(9, 9), SamplePhotos.jpeg(9, 9), SamplePhotos.jpeg(9, 9), SamplePhotos.jpeg(9, 9)
        };
        assertThatThrownBy(() -> dispute("I never dropped it", four)).hasMessageContaining("photo:TOO_MANY");
        assertThatThrownBy(() -> dispute("I never dropped it", "<svg/>".getBytes()))
                .hasMessageContaining("photo:PHOTO_UNREADABLE");
        assertThat(claim().standing()).as("nothing was begun").isEqualTo(Standing.OPEN);

        assertThat(dispute("I never dropped it", SamplePhotos.jpeg(9, 9)).standing())
                .isEqualTo(Standing.REVIEWED);
        assertThat(read(ticket).status()).isEqualTo(TicketStatus.APPEALED);
        assertThat(photos()).extracting(PhotoCard::role).containsExactly(Role.CLERK, Role.TECHNICIAN, Role.CUSTOMER);
        assertThat(dispute("again").standing()).isEqualTo(Standing.REVIEWED);
        assertThat(photos()).hasSize(3);
    }

    @Test
    void whatIsBeyondRepairOrAlreadyRefusedMayBeDisputedToo() {
        photo(mihai);
        take(mihai, Step.DECLARE_BEYOND_REPAIR, papers("LIQUID_DAMAGE"));
        take(Caller.CUSTOMER, Step.REFUSE_ESTIMATE, Papers.NONE);
        assertThat(claim().standing()).isEqualTo(Standing.OPEN);
        assertThat(dispute("it was never wet").standing()).isEqualTo(Standing.REVIEWED);
    }

    @Test
    void thereIsNothingToDisputeBeforeSomethingIsFoundOrAfterItIsAccepted() {
        take(clerk, Step.WITHDRAW, Papers.NONE.withReason("no time"));
        assertThat(claim().standing()).isEqualTo(Standing.OVER);
        assertThat(catchThrowableOfType(
                                StepRefused.class, () -> take(clerk, Step.APPEAL, Papers.NONE.withReason("but")))
                        .objection())
                .isEqualTo("NO_FINDING");
        onTheBench();
        photo(mihai);
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN"));
        take(Caller.CUSTOMER, Step.ACCEPT_ESTIMATE, Papers.NONE);
        assertThat(dispute("after all").standing()).isEqualTo(Standing.OVER);
        assertThat(read(ticket).status()).isEqualTo(TicketStatus.IN_REPAIR);
    }

    @Test
    void aLinkThatIsNotGoodOpensNothing() {
        photo(mihai);
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN"));
        var good = token();
        assertThat(rig.tx(() -> appeals.claim("x")).link()).isEqualTo(LinkDesk.State.UNKNOWN);
        rig.later(Duration.ofDays(181));
        assertThat(rig.tx(() -> appeals.claim(good)).link()).isEqualTo(LinkDesk.State.EXPIRED);
        assertThat(rig.tx(() -> appeals.dispute(good, "late", List.of())).shown())
                .isEmpty();
    }

    // the review

    @ParameterizedTest(name = "{0} of {1} named {2}: {3} ({4})")
    @CsvSource({
        "TECHNICIAN, RO-BUC-3, vlad,  true,  a technician of another store",
        "TECHNICIAN, DE-BER-1, jonas, true,  and of another country",
        "TECHNICIAN, RO-BUC-1, dan,   false, a colleague at the same bench",
        "TECHNICIAN, RO-BUC-1, mihai, false, whoever found it",
        "TECHNICIAN, RO-BUC-3, mihai, false, whoever found it and works elsewhere since",
        "LEAD,       RO-BUC-3, x,     false, no technician",
        "CLERK,      RO-BUC-3, x,     false, no technician",
        "MANAGER,    RO-BUC-3, x,     false, they read both verdicts",
        "CUSTOMER,   RO-BUC-3, x,     false, no technician",
    })
    void onlyWhoDoesNotKnowTheFirstFindingReviews(Role role, String store, String name, boolean may, String why) {
        technicians(HUB, FAR, HOME);
        long id = appealed("I never dropped it");
        var who = at(new StoreCode(store), role, name);
        long shot = photos().get(0).id();
        if (may) {
            assertThat(rig.tx(who, reviews::waiting)).anyMatch(line -> line.id() == id);
            assertThat(rig.tx(who, () -> reviews.file(id)).id()).isEqualTo(id);
            assertThat(rig.tx(who, () -> reviews.picture(id, shot)).jpeg()).isNotEmpty();
        } else {
            var refusal = role == Role.TECHNICIAN ? NotFound.class : Forbidden.class;
            assertThatThrownBy(() -> rig.tx(who, () -> reviews.file(id)))
                    .as(why)
                    .isInstanceOf(refusal);
            assertThatThrownBy(() -> rig.tx(who, () -> reviews.picture(id, shot)))
                    .isInstanceOf(refusal);
            assertThatThrownBy(() -> rig.tx(who, () -> reviews.decide(id, verdict("PORT_DEFECT"))))
                    .isInstanceOf(refusal);
            if (role == Role.TECHNICIAN)
                assertThat(rig.tx(who, reviews::waiting)).noneMatch(line -> line.id() == id);
        }
    }

    @Test
    void theListOfWhatToReviewCostsTheSameHoweverLongItIs() {
        technicians(HUB, FAR, HOME);
        appealed("I never dropped it");
        long ofOne = rig.statements(() -> rig.tx(vlad, reviews::waiting));
        int before = rig.tx(vlad, reviews::waiting).size();
        for (int i = 0; i < 3; i++) {
            onTheBench();
            appealed("nor this one");
        }
        assertThat(rig.tx(vlad, reviews::waiting))
                .hasSize(before + 3)
                .allSatisfy(line -> assertThat(line.modelName()).isNotEmpty());
        assertThat(rig.statements(() -> rig.tx(vlad, reviews::waiting)))
                .isEqualTo(ofOne)
                .isLessThanOrEqualTo(5);
    }

    @Test
    void whereNoOtherStoreHasATechnicianAColleagueReviewsButNeverTheAuthor() {
        technicians();
        var dan = at(HOME, Role.TECHNICIAN, "dan");
        long id = appealed("I never dropped it");
        assertThat(rig.tx(dan, reviews::waiting)).anyMatch(line -> line.id() == id);
        assertThat(rig.tx(dan, () -> reviews.file(id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> rig.tx(mihai, () -> reviews.file(id))).isInstanceOf(NotFound.class);
        assertThat(rig.tx(mihai, reviews::waiting)).noneMatch(line -> line.id() == id);
    }

    /** The reviewer never gets a word of the first verdict, in any of what they may read. */
    @Test
    void theReviewersFileHasNothingOfTheFirstVerdict() {
        technicians(HUB, FAR, HOME);
        rig.tx(clerk, () -> rig.the(CaseFile.class).note(ticket.number(), "internal: " + SECRET, false));
        long id = appealed("I never dropped it");
        var read = new ArrayList<String>();
        read.add(rig.tx(vlad, () -> reviews.file(id)).toString());
        read.add(rig.tx(vlad, reviews::waiting).toString());
        for (String words : read)
            assertThat(words)
                    .doesNotContain(
                            "PORT_BROKEN",
                            "CUSTOMER_DAMAGE",
                            SECRET,
                            "mihai",
                            "ana@",
                            "Ana",
                            "RO-BUC",
                            "Bucharest",
                            "NOT_COVERED",
                            "89.00",
                            ticket.number().value(),
                            ticket.deviceLabel(),
                            "internal");
        var file = rig.tx(vlad, () -> reviews.file(id));
        assertThat(file.customersWords()).isEqualTo("I never dropped it");
        assertThat(file.symptoms()).containsExactly("NO_CHARGE");
        assertThat(file.condition()).isEqualTo("scratches");
        assertThat(file.modelName()).isNotEmpty();
        assertThat(file.photos()).extracting(ReviewFile.Shot::customers).containsExactly(false, true);

        for (Runnable look : List.<Runnable>of(
                () -> rig.the(CaseFile.class).read(ticket.number()),
                () -> rig.the(CaseFile.class).timeline(ticket.number()),
                () -> rig.the(CaseFile.class).legal(ticket.number()),
                () -> rig.the(EstimateDesk.class).history(ticket.number()),
                () -> evidence.findings(ticket.number()),
                () -> evidence.photos(ticket.number()),
                () -> evidence.appeal(ticket.number())))
            assertThatThrownBy(() -> rig.tx(vlad, () -> {
                        look.run();
                        return null;
                    }))
                    .isInstanceOf(NotFound.class);
    }

    @Test
    void theStepItselfIsTakenAtTheReviewDeskOnly() {
        appealed("I never dropped it");
        var papers = Papers.NONE.withFinding("PORT_DEFECT").withVerdict("mine");
        assertThatThrownBy(() -> take(mihai, Step.DECIDE_APPEAL, papers)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> take(vlad, Step.DECIDE_APPEAL, papers)).isInstanceOf(NotFound.class);
        assertThat(rig.tx(mihai, () -> rig.the(CaseFile.class).legal(ticket.number())))
                .extracting("step")
                .doesNotContain(Step.DECIDE_APPEAL);
    }

    @Test
    void anUnclearCauseCountsForTheCustomerWhileTheSellerMustProve() {
        long id = appealed("I never dropped it");
        rig.later(Duration.ofHours(3));
        assertThat(rig.tx(vlad, () -> reviews.decide(id, verdict("CAUSE_UNCLEAR"))))
                .isEqualTo(rig.now());
        ticket = read(ticket);
        assertThat(ticket.status()).isEqualTo(TicketStatus.DIAGNOSING);
        assertThat(ticket.coverage()).isEqualTo(Coverage.Outcome.COVERED);
        assertThat(decision().components())
                .extracting(Coverage.ComponentDecision::component)
                .as("of what was disputed")
                .containsExactly("charging-port");
        var kept = appeal();
        assertThat(kept.verdict().orElseThrow().comparison()).isEqualTo(AppealCard.Comparison.OVERTURNED);
        assertThat(kept.verdict().orElseThrow().reviewer()).isEqualTo("vlad");
        assertThat(inForce()).containsExactly("CAUSE_UNCLEAR");
        assertThat(letters()).endsWith("appealCovered");
        var told = claim();
        assertThat(told.standing()).isEqualTo(Standing.DECIDED);
        assertThat(told.findings()).extracting(DisputedClaim.Found::code).containsExactly("PORT_BROKEN");
        assertThat(told.verdict().orElseThrow().outcome()).isEqualTo(Coverage.Outcome.COVERED);
        assertThat(told.toString()).doesNotContain("vlad", "mihai");
        take(mihai, Step.START_REPAIR, papers("PORT_DEFECT"));
    }

    @Test
    void anUnclearCauseIsToBeInspectedOnceTheCustomerMustProve() {
        ticket = taken(mihai, received("NO_CHARGE", "2025-03-10"), Step.START_DIAGNOSIS, Papers.NONE);
        long id = appealed("I never dropped it");
        rig.tx(vlad, () -> reviews.decide(id, verdict("CAUSE_UNCLEAR")));
        assertThat(read(ticket).coverage()).isEqualTo(Coverage.Outcome.UNDECIDED);
        assertThat(appeal().verdict().orElseThrow().comparison())
                .as("the first finding didn't hold")
                .isEqualTo(AppealCard.Comparison.OVERTURNED);
        assertThat(letters()).endsWith("appealNotCovered");
    }

    @Test
    void whoComesToTheSameAgreesAndMustShowItToo() {
        long id = appealed("I never dropped it");
        assertThatThrownBy(() -> rig.tx(vlad, () -> reviews.decide(id, verdict("PORT_BROKEN"))))
                .hasMessageContaining("evidence:EVIDENCE_REQUIRED");
        assertThatThrownBy(() -> rig.tx(vlad, () -> reviews.decide(id, verdict(""))))
                .hasMessageContaining("finding:REQUIRED");
        assertThat(read(ticket).status()).isEqualTo(TicketStatus.APPEALED);
        long shot = photos().get(0).id();
        rig.tx(
                vlad,
                () -> reviews.decide(id, new ReviewVerdict("PORT_BROKEN", List.of(shot), "the contacts are bent")));
        assertThat(read(ticket).coverage()).isEqualTo(Coverage.Outcome.NOT_COVERED);
        assertThat(appeal().verdict().orElseThrow().comparison()).isEqualTo(AppealCard.Comparison.AGREED);
        assertThat(letters()).endsWith("appealNotCovered");
        ticket = read(ticket);
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN"));
        assertThat(ticket.status()).as("shown by the same photo").isEqualTo(TicketStatus.AWAITING_APPROVAL);
        assertThat(catchThrowableOfType(
                                StepRefused.class, () -> take(clerk, Step.APPEAL, Papers.NONE.withReason("again")))
                        .objection())
                .isEqualTo("APPEALED_ONCE");
        assertThat(claim().standing()).isEqualTo(Standing.DECIDED);
    }

    @Test
    void theBenchCannotTakeAnotherWayAroundAVerdict() {
        long id = appealed("I never dropped it");
        rig.tx(vlad, () -> reviews.decide(id, verdict("PORT_DEFECT")));
        ticket = read(ticket);
        photo(mihai);
        for (String excluding : List.of("PORT_BROKEN", "PORT_DIRTY", "LIQUID_DAMAGE", "THIRD_PARTY_REPAIR"))
            assertThatThrownBy(() -> take(mihai, Step.SEND_ESTIMATE, papers(excluding)))
                    .as(excluding)
                    .hasMessageContaining("finding:VERDICT_FINAL");
        assertThatThrownBy(() -> coded(new CodeFinding(
                        ticket.number(),
                        ticket.version(),
                        "TOUCH_DEFECT",
                        Optional.empty(),
                        List.of(findings().get(1).id()),
                        "")))
                .hasMessageContaining("replaces:VERDICT_FINAL");
        code("DISPLAY_CRACKED");
        assertThat(decision().components())
                .as("another part is another matter")
                .extracting(Coverage.ComponentDecision::component, Coverage.ComponentDecision::outcome)
                .containsExactlyInAnyOrder(
                        tuple("charging-port", Coverage.Outcome.COVERED),
                        tuple("display", Coverage.Outcome.NOT_COVERED));
    }

    @Test
    void whoDecidesFirstDecidesAndTheOtherIsTold() {
        long id = appealed("I never dropped it");
        assertThat(rig.tx(jonas, () -> reviews.file(id)).id()).isEqualTo(id);
        rig.tx(vlad, () -> reviews.decide(id, verdict("PORT_DEFECT")));
        assertThatThrownBy(() -> rig.tx(jonas, () -> reviews.decide(id, verdict("PORT_DEFECT"))))
                .isInstanceOf(AppealOver.class);
        for (Caller who : List.of(jonas, vlad))
            assertThatThrownBy(() -> rig.tx(who, () -> reviews.file(id))).isInstanceOf(AppealOver.class);
        assertThatThrownBy(() ->
                        rig.tx(jonas, () -> reviews.picture(id, photos().get(0).id())))
                .as("seen during the review only")
                .isInstanceOf(NotFound.class);
        assertThat(appeal().verdict().orElseThrow().reviewer()).isEqualTo("vlad");
    }

    @Test
    void anAppealEndsWithItsRepair() {
        long id = appealed("I never dropped it");
        take(lead, Step.VOID_TICKET, Papers.NONE.withReason("a duplicate"));
        assertThat(rig.tx(vlad, reviews::waiting)).noneMatch(line -> line.id() == id);
        assertThatThrownBy(() -> rig.tx(vlad, () -> reviews.decide(id, verdict("PORT_DEFECT"))))
                .isInstanceOf(AppealOver.class);
        assertThat(appeal().verdict()).isEmpty();
    }

    @Test
    void aListOfAppealsCostsFewStatements() {
        appealed("I never dropped it");
        assertThat(rig.statements(() -> rig.tx(vlad, reviews::waitingCount))).isLessThanOrEqualTo(3);
    }

    // rates

    @Test
    void theFiguresTellHowVerdictsFareWithinTheScopeOfWhoLeads() {
        rig.tx(() -> rig.entities().createNativeQuery("delete from appeal").executeUpdate());
        for (String second : List.of("CAUSE_UNCLEAR", "PORT_DEFECT", "PORT_BROKEN")) {
            onTheBench();
            long id = appealed("I never dropped it");
            rig.later(Duration.ofHours(second.length()));
            var shown = new ReviewVerdict(second, List.of(photos().get(0).id()), "seen");
            rig.tx(vlad, () -> reviews.decide(id, shown));
        }
        onTheBench();
        appealed("I never dropped it");
        var month = question(AppealQuestion.By.MONTH);
        for (var by : List.of(AppealQuestion.By.TECHNICIAN, AppealQuestion.By.FINDING, AppealQuestion.By.MONTH)) {
            var rate = rig.tx(lead, () -> rates.rates(question(by))).get(0);
            assertThat(rate)
                    .as(by.name())
                    .isEqualTo(new AppealRate(
                            switch (by) {
                                case TECHNICIAN -> "mihai";
                                case FINDING -> "PORT_BROKEN";
                                default -> "2026-11";
                            },
                            4,
                            1,
                            2,
                            1,
                            Optional.of(Duration.ofHours(11))));
        }
        var office = new Caller("elena", Role.OFFICE, new Scope.Everywhere());
        var here = rig.tx(office, () -> rates.rates(question(AppealQuestion.By.STORE)));
        assertThat(here).extracting(AppealRate::of, AppealRate::n).containsExactly(tuple("RO-BUC-1", 3));
        assertThat(rig.tx(at(FAR, Role.LEAD, "x"), () -> rates.rates(month)))
                .as("another store's")
                .isEmpty();
        assertThatThrownBy(() -> rig.tx(office, () -> rates.rates(question(AppealQuestion.By.TECHNICIAN))))
                .as("by name for those who work beside them")
                .isInstanceOf(Forbidden.class);
        for (Caller stranger : List.of(mihai, clerk))
            assertThatThrownBy(() -> rig.tx(stranger, () -> rates.rates(month))).isInstanceOf(Forbidden.class);

        for (var figure : List.of(tuple("", 4), tuple("OPEN", 1), tuple("AGREED", 1), tuple("OVERTURNED", 2))) {
            String result = (String) figure.toList().get(0);
            assertThat(rig.tx(
                            lead,
                            () -> rates.list(new AppealQuestion(
                                    AppealQuestion.By.FINDING, "PORT_BROKEN", result, month.from(), month.to()))))
                    .as(result)
                    .hasSize((int) figure.toList().get(1));
        }
        assertThat(rig.statements(() -> rig.tx(lead, () -> rates.rates(month)))).isEqualTo(1);
    }

    AppealQuestion question(AppealQuestion.By by) {
        return new AppealQuestion(by, "", "", Rig.MONDAY_NOON, Rig.MONDAY_NOON.plus(Duration.ofDays(9)));
    }

    // hands

    static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    Caller at(StoreCode store, Role role, String name) {
        var card =
                Callers.acting(Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(store));
        return new Caller(name, role, new Scope.AtStore(store, card.region()));
    }

    /** These stores have a technician, and no others. */
    void technicians(StoreCode... stores) {
        rig.tx(() -> {
            rig.entities().createNativeQuery("delete from api_token").executeUpdate();
            rig.entities().createNativeQuery("delete from person").executeUpdate();
        });
        for (StoreCode store : stores) {
            var who = at(store, Role.TECHNICIAN, "bench-" + store);
            rig.tx(() -> rig.entities()
                    .createNativeQuery("insert into person (id, name, full_name, role, store, region, password)"
                            + " values (nextval('person_seq'), ?, 'x', 'TECHNICIAN', ?, ?, 'x')")
                    .setParameter(1, who.name())
                    .setParameter(2, store.value())
                    .setParameter(3, who.scope().onlyRegion().orElseThrow().value())
                    .executeUpdate());
        }
    }

    TicketCard received(String symptom, String sold) {
        var imei = Imei.completing("350763990%05d".formatted(++phones));
        var day = Optional.of(LocalDate.parse(sold));
        rig.tx(
                Caller.SYSTEM,
                () -> rig.the(DeviceDesk.class)
                        .register(new RegisterDevice(
                                imei.value(), "", "", "SM-S916B", day, day, Optional.empty(), "RO", "retail")));
        return rig.tx(
                        clerk,
                        () -> counter.open(new Intake(
                                HOME,
                                imei.value(),
                                "",
                                "",
                                new NewCustomer("Ana Țăranu", "", "ana@example.org", "ro", "RO"),
                                true,
                                true,
                                List.of(symptom),
                                "nu se mai încarcă",
                                new Checklist(true, true, true, true, "", ""),
                                "scratches",
                                "",
                                true,
                                Optional.empty())))
                .ticket();
    }

    static Papers papers(String finding) {
        var nothing = Money.of("0", "RON");
        return Papers.NONE
                .withFinding(finding)
                .withNote("seen")
                .withReason("goodwill")
                .withRepair("reset")
                .withEstimate(new Estimate(nothing, Money.of("89.00", "RON"), nothing));
    }

    static ReviewVerdict verdict(String finding) {
        return new ReviewVerdict(finding, List.of(), "the photos show it");
    }

    /** Disputed by the customer, with a photo of their own. */
    long appealed(String words) {
        photo(mihai);
        take(mihai, Step.SEND_ESTIMATE, papers("PORT_BROKEN").withNote(SECRET));
        dispute(words, SamplePhotos.jpeg(9, 9));
        ticket = read(ticket);
        return appeal().id();
    }

    TicketCard taken(Caller who, TicketCard on, Step step, Papers papers) {
        return rig.tx(who, () -> counter.take(new TakeStep(on.number(), on.version(), step, papers)));
    }

    void take(Caller who, Step step, Papers papers) {
        ticket = taken(who, ticket, step, papers);
    }

    void code(String finding) {
        coded(mihai, finding);
    }

    void coded(Caller who, String finding) {
        ticket = rig.tx(
                who,
                () -> evidence.code(
                        new CodeFinding(ticket.number(), ticket.version(), finding, Optional.empty(), List.of(), "")));
    }

    void coded(CodeFinding order) {
        ticket = rig.tx(mihai, () -> evidence.code(order));
    }

    PhotoCard photo(Caller who) {
        return rig.tx(who, () -> evidence.keep(ticket.number(), SamplePhotos.jpeg(20, 10)));
    }

    TicketCard read(TicketCard one) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(CaseFile.class).read(one.number()));
    }

    List<FindingCard> findings() {
        return rig.tx(Caller.SYSTEM, () -> evidence.findings(ticket.number()));
    }

    List<String> inForce() {
        return findings().stream()
                .filter(FindingCard::inForce)
                .map(FindingCard::code)
                .toList();
    }

    List<PhotoCard> photos() {
        return rig.tx(Caller.SYSTEM, () -> evidence.photos(ticket.number()));
    }

    AppealCard appeal() {
        return rig.tx(Caller.SYSTEM, () -> evidence.appeal(ticket.number())).orElseThrow();
    }

    Coverage decision() {
        return rig.tx(
                Caller.SYSTEM,
                () -> rig.the(org.aftercare.warranty.WarrantyDesk.class)
                        .decision(read(ticket).coverageId()));
    }

    List<String> timeline() {
        return rig.tx(Caller.SYSTEM, () -> rig.the(CaseFile.class).timeline(ticket.number())).stream()
                .map(entry -> entry.kind() + " " + entry.finding())
                .toList();
    }

    String token() {
        return rig.tx(() -> rig.the(LinkDesk.class)
                .token(Purpose.ESTIMATE, ticket.number().value(), rig.now().plus(Duration.ofDays(30))));
    }

    DisputedClaim claim() {
        return rig.tx(() -> appeals.claim(token())).shown().orElseThrow();
    }

    DisputedClaim dispute(String words, byte[]... photos) {
        return rig.tx(() -> appeals.dispute(token(), words, Arrays.asList(photos)))
                .shown()
                .orElseThrow();
    }

    List<String> letters() {
        List<?> rows = rig.entities()
                .createNativeQuery("select template from letter where letter_key like ? order by id")
                .setParameter(1, "%" + ticket.number() + "%")
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }
}
