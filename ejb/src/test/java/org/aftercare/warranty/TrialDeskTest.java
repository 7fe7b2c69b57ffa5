package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.warranty.Coverage.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recorded decisions, made again under policies that aren't in force yet, and under their own. */
class TrialDeskTest {
    static final Caller OTTO = PolicyDeskTest.OTTO;
    static final Caller CLERK = new Caller("ana", Role.CLERK, new Scope.Everywhere());

    final Rig rig = new Rig();
    TrialDesk desk;

    @BeforeEach
    void start() {
        rig.tx(() -> rig.the(PolicyBook.class).keep());
        desk = rig.the(TrialDesk.class);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    <T> T office(Supplier<T> work) {
        return rig.tx(OTTO, work);
    }

    /** Decisions on phones sold there two years ago less a month: only the law still covers them. */
    void decided(String country, int times) {
        var warranty = rig.the(WarrantyDesk.class);
        for (int i = 0; i < times; i++) {
            rig.later(Duration.ofMinutes(1));
            rig.tx(
                    CLERK,
                    () -> warranty.decide(
                            CoverageRulesTest.question("Apple", country, "2026-11-23", Map.of("sold", "2024-12-23"))));
        }
    }

    String without(String country) {
        return office(() -> rig.the(PolicyDesk.class)
                        .upload(new UploadPolicies(
                                java.util.List.of(PolicyDeskTest.file("statutory.csv", "^" + country + ",.*\n", "")),
                                "")))
                .version();
    }

    TryPolicies order(String version, int most) {
        return new TryPolicies(version, Instant.EPOCH, rig.now().plusSeconds(1), most);
    }

    TrialCard tried(TryPolicies order) {
        var id = office(() -> desk.start(order)).id();
        while (goOn()) assertThat(office(() -> desk.trial(id)).state()).isEqualTo(TrialCard.State.RUNNING);
        return office(() -> desk.trial(id));
    }

    boolean goOn() {
        return rig.tx(Caller.SYSTEM, desk::goOn);
    }

    @Test
    void thoseThatWouldDifferAreToldWithBothDecisionsAndTheRecordStays() {
        decided("RO", 3);
        decided("PT", 4);
        var version = without("RO");
        var trial = tried(order(version, TrialDesk.MOST));
        assertThat(trial.state()).isEqualTo(TrialCard.State.DONE);
        assertThat(trial.total()).isEqualTo(7);
        assertThat(trial.looked()).isEqualTo(7);
        assertThat(trial.differ()).isEqualTo(3);
        assertThat(trial.kept()).hasSize(3).allSatisfy(different -> {
            assertThat(different.country()).isEqualTo("RO");
            assertThat(different.brand()).isEqualTo("Apple");
            var change = different.changes().get(0);
            assertThat(change.before().orElseThrow().by()).isEqualTo("STATUTORY");
            assertThat(change.after().orElseThrow().outcome()).isEqualTo(Outcome.NOT_COVERED);
            assertThat(change.after().orElseThrow().reasons()).isNotEmpty();
        });
        assertThat(trial.kept().get(0).decidedAt())
                .as("the newest first")
                .isAfter(trial.kept().get(2).decidedAt());
        assertThat(trial.groups()).singleElement().satisfies(count -> {
            assertThat(count.count()).isEqualTo(3);
            assertThat(count.group().outcomeBefore()).isEqualTo("COVERED");
            assertThat(count.group().outcomeAfter()).isEqualTo("NOT_COVERED");
        });
        assertThat(office(() -> desk.latest(version))).contains(trial);
        assertThat(tried(order("", TrialDesk.MOST)).differ())
                .as("what is recorded is as it was")
                .isZero();
    }

    @Test
    void atMostSoManyAreTriedTheNewestFirst() {
        decided("RO", 2);
        decided("PT", 3);
        var trial = tried(order(without("RO"), 4));
        assertThat(trial.total()).isEqualTo(4);
        assertThat(trial.differ()).isEqualTo(1);
    }

    @Test
    void onlyThoseOfThePeriodAreTried() {
        decided("RO", 2);
        var middle = rig.now().plusSeconds(30);
        decided("RO", 3);
        var version = without("RO");
        assertThat(tried(new TryPolicies(version, middle, rig.now().plusSeconds(1), 100))
                        .looked())
                .isEqualTo(3);
        assertThat(tried(new TryPolicies(version, Instant.EPOCH, middle, 100)).looked())
                .isEqualTo(2);
        assertThatThrownBy(() -> tried(new TryPolicies(version, middle, Instant.EPOCH, 100)))
                .hasMessageContaining("to:DATE_ORDER");
    }

    @Test
    void aTrialGoesOnInSlicesSeesEachDecisionOnceAndRemembersABoundedNumber() {
        rig.tx(CLERK, () -> {
            var warranty = rig.the(WarrantyDesk.class);
            for (int i = 0; i < 730; i++) {
                // many at one instant, as an import makes them
                if (i % 300 == 0) rig.later(Duration.ofSeconds(1));
                warranty.decide(CoverageRulesTest.question("Apple", "RO", "2026-11-23", Map.of("sold", "2024-12-23")));
            }
            return null;
        });
        var id = office(() -> desk.start(order(without("RO"), TrialDesk.MOST))).id();
        assertThat(goOn()).isTrue();
        assertThat(office(() -> desk.trial(id)).looked()).isEqualTo(200);
        while (goOn()) assertThat(office(() -> desk.trial(id)).looked()).isLessThanOrEqualTo(730);
        var trial = office(() -> desk.trial(id));
        assertThat(trial.looked()).isEqualTo(730);
        assertThat(trial.differ()).isEqualTo(730);
        assertThat(trial.kept()).hasSize(Trial.KEPT);
        assertThat(trial.kept().stream().map(TrialCard.Different::decision).distinct())
                .hasSize(Trial.KEPT);
    }

    @Test
    void aTrialCanBeCancelledAndKeepsWhatItFound() {
        decided("RO", 1);
        var version = without("RO");
        var id = office(() -> desk.start(order(version, 10))).id();
        assertThat(office(() -> desk.cancel(id)).state()).isEqualTo(TrialCard.State.CANCELLED);
        assertThat(goOn()).isFalse();
        assertThat(office(() -> desk.trial(id)).looked()).isZero();
        assertThat(office(() -> desk.latest(version))).isEmpty();
    }

    @Test
    void soManyAtOnceAreEnough() {
        var version = without("RO");
        for (int i = 0; i < Trials.MOST_AT_ONCE; i++) office(() -> desk.start(order(version, 10)));
        assertThatThrownBy(() -> office(() -> desk.start(order(version, 10)))).isInstanceOf(TooManyTrials.class);
        while (goOn()) assertThat(version).isNotEmpty();
        office(() -> desk.start(order(version, 10)));
    }

    @Test
    void nothingToTryIsDoneAtOnce() {
        assertThat(tried(order(without("RO"), 10)).state()).isEqualTo(TrialCard.State.DONE);
    }

    @Test
    void anEverydayWordForAVersionIsNoVersion() {
        assertThatThrownBy(() -> office(() -> desk.start(order("none", 10)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office(() -> desk.trial("none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(CLERK, () -> desk.start(order("", 10)))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(OTTO, desk::goOn)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aReplayUsesEachDecisionsOwnVersion() {
        decided("RO", 2);
        var next = without("RO");
        var book = rig.the(PolicyBook.class);
        office(() -> rig.the(PolicyDesk.class)
                .putIntoForce(new PutIntoForce(
                        next,
                        PolicyDeskTest.TODAY,
                        "law",
                        false,
                        book.timetable().last())));
        decided("RO", 2);
        var replay = tried(order("", TrialDesk.MOST));
        assertThat(replay.looked()).isEqualTo(4);
        assertThat(replay.differ()).isZero();
        assertThat(tried(order(next, TrialDesk.MOST)).differ()).isEqualTo(2);
    }
}
