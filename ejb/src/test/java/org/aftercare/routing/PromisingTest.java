package org.aftercare.routing;

import static java.time.Duration.ofHours;
import static org.aftercare.routing.RouterTest.MONDAY_TEN;
import static org.aftercare.routing.RouterTest.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.RoutingPolicy.Weights;
import org.junit.jupiter.api.Test;

/** HOME has the phone; AWAY is a morning's parcel there and one back. All work from nine to five. */
class PromisingTest {
    private static final RoutingPolicy POLICY =
            new RoutingPolicy(Optional.empty(), Weights.TIME_ONLY, 1, new WorkPrior(0.7, 20), 0.5, 10);
    private static final TimeTaken HOUR = new TimeTaken(1, 0.7);
    private static final StoreCard HOME = card("HOME", "L2", 1, 0, true);

    @Test
    void aLonePhoneIsPromisedByItsOwnWork() {
        var promise = promised("L2", new Bench(HOME, Load.NONE));
        assertThat(promise.likelyBy()).isBetween(at("10:59:00"), at("11:01:00"));
        assertThat(promise.safelyBy()).as("1.8 times the median").isBetween(at("11:47:00"), at("11:50:00"));
        assertThat(promise.chance()).isCloseTo(0.8, within(0.01));
        assertThat(promise.likely()).isLessThan(promise.safely());
        assertThat(promise.expected().work()).isEqualTo(HOUR.expected());
    }

    @Test
    void whatWaitsMakesItLaterAndLessCertain() {
        var alone = promised("L2", new Bench(HOME, Load.NONE));
        var queue = promised("L2", new Bench(HOME, new Load(ofHours(5), 5)));
        assertThat(queue.likely()).isGreaterThan(alone.likely().plus(ofHours(4)));
        assertThat(queue.safely().minus(queue.likely()))
                .isGreaterThan(alone.safely().minus(alone.likely()));
    }

    @Test
    void aPartThatIsOnOrderIsPartOfTheSum() {
        var promise = promised("L2", new Bench(HOME, Load.NONE).expecting(MONDAY_TEN.plus(ofHours(24))));
        assertThat(promise.likely())
                .as("8 business hours on average, an hour's work")
                .isBetween(ofHours(8), ofHours(9));
        assertThat(promise.safely()).isGreaterThan(ofHours(11));
    }

    /** Whether it is done at ten or at four, the parcel is there the next morning. */
    @Test
    void betweenTwoParcelsNoInstantIsPromisedAndTheChanceSaysSo() {
        var away = new Bench(card("AWAY", "L2", 1, 1, true), Load.NONE, Load.NONE, 0.5, Optional.empty());
        var promise = promised("L2", new Bench(card("HOME", "L1", 1, 0, true), Load.NONE), away);
        assertThat(promise.likelyBy()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(promise.safelyBy()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(promise.chance()).isBetween(0.95, 1.0);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }

    private static Promise promised(String level, Bench... benches) {
        var home = benches[0].store();
        var question = new Question(home, home, "", level, HOUR, MONDAY_TEN, List.of(benches));
        return Router.choose(question, POLICY, new Mornings()).promise();
    }

    /** Handed over by four it is there as doors open the next day. */
    private static final class Mornings implements Roads {
        private final Roads parcels = new RouterTest.Parcels(Map.of());

        @Override
        public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
            return from.code().equals(to.code()) ? handedOver : handedOver.plus(ofHours(8));
        }

        @Override
        public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
            if (from.equals(to)) return handedOver;
            return hours(to)
                    .nextOpening(hours(from)
                            .after(handedOver.plus(ofHours(1)), Duration.ofNanos(1))
                            .plus(ofHours(15)));
        }

        @Override
        public BusinessTime hours(StoreCode store) {
            return parcels.hours(store);
        }
    }
}
