package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.Rig;
import org.aftercare.survey.SumKey.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sums hold what the answers say, whatever happens to these, in whatever portions they are counted. */
class ScoreSumsTest {
    private static final List<StoreCard> STORES = List.of(
            SampleInvitations.store("RO-BUC-1", "EAST"),
            SampleInvitations.store("RO-CLJ-1", "EAST"),
            SampleInvitations.store("DE-BER-1", "WEST"));
    private static final List<String> QUESTIONS = List.of(
            "overall", "explanation", "solution", "knowledge", "soft_skills", "service_time", "fixed", "recommend");
    private static final Map<String, String> GOOD = Map.of("fixed", "fixed", "recommend", "recommend > 8");

    final Rig rig = Rig.ofRooms("survey", "access", "network", "platform");
    final CountDesk desk = rig.the(CountDesk.class);
    final Random chance = new Random(6);
    final List<Long> ids = new ArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theSumsAreThoseOfTheAnswersWhateverHappensToThem() {
        for (int i = 0; i < 1_500; i++) {
            rig.later(Duration.ofMinutes(chance.nextInt(90)));
            act();
            if (chance.nextInt(6) == 0) count(1 + chance.nextInt(40));
            if (i % 300 == 299) reconcile();
        }
        assertThat(rows("select distinct ended_month from score_sum order by 1"))
                .hasSizeGreaterThan(1);
        assertThat(number("select sum(flagged) from score_sum where kind = 'STORE'"))
                .isPositive();
        assertThat(number("select count(*) from invitation where withdrawn_at is not null"))
                .isPositive();
    }

    @Test
    void whatWasNotSentIsNotCountedYet() {
        ask();
        assertThat(count(10)).isZero();
        rig.later(Duration.ofHours(2));
        assertThat(count(10)).isEqualTo(1);
        assertThat(count(10)).as("once").isZero();
        assertThat(number("select sum(sent) from score_sum where kind = 'STORE'"))
                .isEqualTo(1);
    }

    @Test
    void nodesThatCountAtOnceCountEachAnswerOnce() {
        for (int i = 0; i < 200; i++) ask();
        rig.later(Duration.ofHours(2));
        Instant now = rig.now();
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    try (Rig node = rig.beside().at(now)) {
                        for (int round = 0; round < 40; round++)
                            node.tx(
                                    Caller.SYSTEM,
                                    () -> node.the(CountDesk.class).count(7));
                    }
                }))
                .limit(3)
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(number("select sum(sent) from score_sum where kind = 'STORE'"))
                .as("but for those that each believed to be another's")
                .isEqualTo(200 - number("select count(*) from invitation where count_at is not null"));
        reconcile();
    }

    private void act() {
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> ask();
            case 3, 4, 5 ->
                change(one -> one.answer(SampleInvitations.answer(chance), rig.now(), SampleInvitations.POLICY));
            case 6 -> change(one -> one.withdraw(rig.now()));
            default ->
                rig.tx(() -> rig.entities()
                        .createNativeQuery("update invitation set flagged = not flagged, count_at = send_at"
                                + " where answered_at is not null and id = ?")
                        .setParameter(1, ids.get(chance.nextInt(ids.size())))
                        .executeUpdate());
        }
    }

    private void ask() {
        var invitation = SampleInvitations.of(
                STORES.get(chance.nextInt(STORES.size())),
                "M" + chance.nextInt(3),
                "S" + chance.nextInt(2),
                chance.nextBoolean() ? "mihai" : "",
                rig.now());
        ids.add(rig.tx(() -> rig.the(Invitations.class).add(invitation).id()));
    }

    private void change(java.util.function.Consumer<Invitation> verb) {
        if (ids.isEmpty()) return;
        long id = ids.get(chance.nextInt(ids.size()));
        rig.tx(() -> rig.the(Invitations.class)
                .locked(id)
                .filter(one -> one.state(rig.now(), SampleInvitations.POLICY) != InvitationCard.State.WITHDRAWN)
                .ifPresent(verb));
    }

    private int count(int most) {
        return rig.tx(Caller.SYSTEM, () -> desk.count(most));
    }

    /** Against the twin: each sum by a query of its own over all invitations that were sent. */
    private void reconcile() {
        while (count(50) > 0) continue;
        for (Kind kind : Kind.values())
            assertThat(rows("select ended_month, place, code, sent, answered, flagged, "
                            + QUESTIONS.stream()
                                    .map(q -> q + ", " + q + "_good")
                                    .collect(Collectors.joining(", "))
                            + " from score_sum where kind = '" + kind + "' and sent <> 0 order by 1, 2, 3"))
                    .as(kind.name())
                    .isNotEmpty()
                    .isEqualTo(rows(twin(kind)));
    }

    private String twin(Kind kind) {
        String place = switch (kind) {
            case STORE, REGION_MODEL, REGION_SYMPTOM -> "region";
            case STORE_MODEL, STORE_SYMPTOM -> "store";
            case TECHNICIAN -> "bench_store";
        };
        String code = switch (kind) {
            case STORE -> "store";
            case REGION_MODEL, STORE_MODEL -> "model_code";
            case REGION_SYMPTOM, STORE_SYMPTOM -> "symptom";
            case TECHNICIAN -> "technician";
        };
        return "select ended_month, " + place + ", " + code + ", count(*), count(answered_at),"
                + " count(case when flagged then 1 end), "
                + QUESTIONS.stream()
                        .map(q -> "count(case when not flagged then " + q + " end), count(case when not flagged and "
                                + GOOD.getOrDefault(q, q + " >= 4") + " then 1 end)")
                        .collect(Collectors.joining(", "))
                + " from invitation where withdrawn_at is null and send_at <= timestamp with time zone '" + rig.now()
                + "' and " + code + " <> '' group by ended_month, " + place + ", " + code + " order by 1, 2, 3";
    }

    private List<List<Object>> rows(String query) {
        List<?> rows = rig.entities().createNativeQuery(query).getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] columns ? List.of(columns) : List.of(row))
                .toList();
    }

    private long number(String query) {
        return ((Number) rig.entities().createNativeQuery(query).getSingleResult()).longValue();
    }
}
