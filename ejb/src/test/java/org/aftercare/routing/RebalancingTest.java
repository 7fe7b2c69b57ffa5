package org.aftercare.routing;

import static java.time.Duration.ofHours;
import static org.aftercare.routing.RouterTest.MONDAY_TEN;
import static org.aftercare.routing.RouterTest.card;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftercare.network.StoreCard;
import org.aftercare.routing.Rebalancing.Move;
import org.aftercare.routing.Rebalancing.Phone;
import org.junit.jupiter.api.Test;

/** HOME has one technician and a queue of phones of an hour each; elsewhere is a business day away. */
class RebalancingTest {
    private static final StoreCard HOME = card("HOME", "L2", 1, 0, true);
    private static final Roads ROADS = new RouterTest.Parcels(Map.of());

    @Test
    void whoWaitsLongestGainsMostAndPlacesAreGivenOnce() {
        var moves = Rebalancing.propose(queue(30, idle("AA", 1)), RouterTest.GAINS, ROADS);
        assertThat(moves).extracting(Move::from).containsOnly(HOME.code());
        assertThat(moves).extracting(Move::gain).allMatch(gain -> gain.compareTo(ofHours(4)) >= 0);
        assertThat(moves).extracting(Move::phone).containsExactly("23", "24", "25", "26", "27", "28", "29");
    }

    @Test
    void movesArePartedAmongBenches() {
        var moves = Rebalancing.propose(queue(30, idle("AA", 1), idle("BB", 2)), RouterTest.GAINS, ROADS);
        assertThat(moves)
                .extracting(Move::to)
                .contains(idle("AA", 1).store().code(), idle("BB", 2).store().code());
    }

    /** The sum of gains isn't less than what the phones would take one after the other. */
    @Test
    void togetherTheyGainAtLeastWhatTheGreedyDo() {
        var phones = queue(26, idle("AA", 1), busy("BB", 2, 5));
        var all = Rebalancing.propose(phones, RouterTest.GAINS, ROADS);
        assertThat(sum(all)).isGreaterThanOrEqualTo(sum(oneByOne(phones)));
    }

    @Test
    void nothingMovesWithoutGainOrWherePolicyNeverMoves() {
        assertThat(Rebalancing.propose(queue(10, idle("AA", 1)), RouterTest.GAINS, ROADS))
                .isEmpty();
        assertThat(Rebalancing.propose(queue(30, idle("AA", 1)), RouterTest.STAYS, ROADS))
                .isEmpty();
        assertThat(Rebalancing.propose(List.of(), RouterTest.GAINS, ROADS)).isEmpty();
    }

    private static List<Move> oneByOne(List<Phone> phones) {
        List<Move> moves = new ArrayList<>();
        int sent = 0;
        for (Phone phone : phones) {
            var q = phone.question();
            var later = new ArrayList<>(q.stores());
            later.set(1, later.get(1).with(new Load(ofHours(sent), sent)));
            var asked = new Question(q.here(), q.pickup(), q.maker(), q.level(), q.work(), q.at(), later);
            var moved = Rebalancing.propose(List.of(new Phone(phone.name(), asked)), RouterTest.GAINS, ROADS);
            moves.addAll(moved);
            sent += moved.size();
        }
        return moves;
    }

    private static Duration sum(List<Move> moves) {
        return moves.stream().map(Move::gain).reduce(Duration.ZERO, Duration::plus);
    }

    private static Bench idle(String code, double east) {
        return busy(code, east, 0);
    }

    private static Bench busy(String code, double east, int phones) {
        return new Bench(card(code, "L2", 1, east, true), new Load(ofHours(phones), phones));
    }

    private static List<Phone> queue(int length, Bench... others) {
        List<Phone> phones = new ArrayList<>();
        for (int before = 0; before < length; before++) {
            List<Bench> benches = new ArrayList<>();
            benches.add(new Bench(HOME, new Load(ofHours(before), before)));
            benches.addAll(List.of(others));
            phones.add(new Phone(
                    "" + before, new Question(HOME, HOME, "", "L2", new TimeTaken(1, 0), MONDAY_TEN, benches)));
        }
        return phones;
    }
}
