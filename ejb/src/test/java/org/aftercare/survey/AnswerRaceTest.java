package org.aftercare.survey;

import static org.aftercare.survey.AskedHouse.OFFICE;
import static org.aftercare.survey.AskedHouse.STORE;
import static org.aftercare.survey.AskedHouse.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.platform.Rig;
import org.aftercare.survey.InvitationCard.State;
import org.junit.jupiter.api.Test;

/** Two devices, or two nodes, at the same moment: one answer, one call-back, one letter, the same findings. */
class AnswerRaceTest {
    private static final String[] ROOMS = {"ticket", "custody", "access", "notice", "survey", "platform", "counter"};
    private static final int ROUNDS = 6;

    @Test
    void bothAreToldAndOneIsKeptOnH2() throws Exception {
        try (var one = new AskedHouse()) {
            race(one);
        }
    }

    @Test
    void bothAreToldAndOneIsKeptOnPostgres() throws Exception {
        try (var one = new AskedHouse(Rig.onPostgres(ROOMS))) {
            race(one);
        }
    }

    private static void race(AskedHouse one) throws Exception {
        one.clear();
        one.hire(1, "ioana", Role.LEAD, STORE, "NORTH");
        try (var other = new AskedHouse(one.rig.beside())) {
            for (int round = 1; round <= ROUNDS; round++) answerTwice(one, other, round);
            compareTwice(one, other);
            objectTwice(one, other);
        }
    }

    private static void answerTwice(AskedHouse one, AskedHouse other, int round) throws Exception {
        one.closed();
        String token = one.token();
        one.rig.later(Duration.ofMinutes(1));
        other.rig.at(one.rig.now());
        var told = both(
                one,
                other,
                house -> house.answered(token, said(house == one ? 1 : 2, false, ""))
                        .state());
        assertThat(told).containsExactly(State.ANSWERED, State.ANSWERED);
        both(one, other, house -> {
            house.rig.tx(() -> house.rig.the(CallBackTimer.class).wake());
            return true;
        });
        assertThat(one.rows("select count(*) from call_back")).containsExactly(String.valueOf(round));
        assertThat(one.rows("select count(*) from invitation where answered_at is not null"))
                .containsExactly(String.valueOf(round));
        assertThat(one.rows("select count(*) from letter where template = 'callBack'"))
                .containsExactly(String.valueOf(round));
    }

    /** Eight answers within minutes are a burst: both nodes find it at once, of the same rows. */
    private static void compareTwice(AskedHouse one, AskedHouse other) throws Exception {
        for (int i = ROUNDS; i < 8; i++) one.closedAndAnswered(STORE, said(3, true, ""));
        other.rig.at(one.rig.now());
        both(one, other, AnswerRaceTest::compared);
        assertThat(one.as(OFFICE, () -> one.rig.the(FlagDesk.class).page(FlagState.OPEN, "", "", 50))
                        .items())
                .hasSize(8)
                .allSatisfy(answer -> assertThat(answer.reasons()).containsExactly(FlagReason.BURST));
        assertThat(one.rows("select count(*) from invitation where check_at is not null"))
                .containsExactly("0");
    }

    /** Two clicks at once object once, and two take it back. */
    private static void objectTwice(AskedHouse one, AskedHouse other) throws Exception {
        one.closed();
        String token = one.token();
        other.rig.at(one.rig.now());
        for (boolean objects : List.of(true, false)) {
            both(
                    one,
                    other,
                    house -> house.rig.tx(
                            () -> house.rig.the(ObjectionDesk.class).say(token, objects)));
            assertThat(one.rows("select count(*) from asked_customer where objected_at is not null"))
                    .containsExactly(objects ? "1" : "0");
        }
    }

    /** Each in a transaction of its own, as the timer does. @return how many */
    private static int compared(AskedHouse house) {
        var desk = house.rig.the(AnswerCheckDesk.class);
        var waiting = house.as(Caller.SYSTEM, () -> desk.waiting(50));
        for (long id : waiting)
            house.as(Caller.SYSTEM, () -> {
                desk.check(id);
                return id;
            });
        return waiting.size();
    }

    private static <T> List<T> both(AskedHouse one, AskedHouse other, Function<AskedHouse, T> act) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<T>> acts = List.of(
                    () -> {
                        start.await();
                        return act.apply(one);
                    },
                    () -> {
                        start.await();
                        return act.apply(other);
                    });
            List<T> results = new ArrayList<>();
            for (var end : threads.invokeAll(acts)) results.add(end.get());
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
