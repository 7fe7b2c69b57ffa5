package org.aftercare.parts;

import static org.aftercare.parts.SampleStock.BATTERY;
import static org.aftercare.parts.SampleStock.BENCH;
import static org.aftercare.parts.SampleStock.FAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.platform.Rig;
import org.aftercare.routing.Cause;
import org.aftercare.routing.PromiseCard;
import org.aftercare.routing.PromiseDesk;
import org.aftercare.routing.RoutingDesk;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A battery takes three days to come, a parcel one: where one is free in another store the phone goes there. */
class PartElsewhereTest {
    private final Rig rig = Rig.ofRooms(SampleStock.ROOMS).at(Rig.MONDAY_NOON);
    private final SampleStock stock = new SampleStock(rig);

    @AfterEach
    void close() {
        assertThat(stock.discrepancies()).isEmpty();
        rig.close();
    }

    @Test
    void theChoiceTellsWhenThePartIsThere() {
        var story = waiting();
        var route =
                story.as(stock.technician(), () -> rig.the(RoutingDesk.class).routes(story.number()));
        assertThat(route.candidates())
                .filteredOn(store -> store.store().equals(BENCH))
                .singleElement()
                .satisfies(store -> assertThat(store.part()).isGreaterThan(Duration.ofDays(2)));
    }

    @Test
    void whatWaitsForAPartGoesWhereItIsFreeAndItIsReservedThere() {
        stock.has(FAR, BATTERY, 1);
        var story = waiting();
        look();
        assertThat(story.card().benchStore()).isEqualTo(FAR);
        assertThat(causes(story)).containsExactly(Cause.INTAKE, Cause.PART);
        assertThat(stock.want(story).missing()).isZero();
        assertThat(stock.line(FAR, BATTERY).reserved()).isEqualTo(1);
        assertThat(stock.orders(BENCH))
                .as("for stock, for it was ordered")
                .allMatch(order -> order.ticket().isEmpty());
    }

    @Test
    void whereNobodyHasItTheOwnerIsToldOfALaterDay() {
        var story = waiting();
        var before = story.card().safelyBy();
        look();
        assertThat(story.card().benchStore()).isEqualTo(BENCH);
        assertThat(causes(story)).containsExactly(Cause.INTAKE, Cause.SLIPPED);
        assertThat(story.card().safelyBy()).isAfter(before.plus(Duration.ofDays(2)));
    }

    private SampleStory waiting() {
        var story = new SampleStory(rig, BENCH.value());
        story.as(stock.clerk(), () -> rig.the(PromiseDesk.class).settle(story.card(), Cause.INTAKE));
        rig.later(Duration.ofMinutes(5));
        story.take(Step.START_DIAGNOSIS, BENCH.value(), Role.TECHNICIAN);
        stock.order(story, BATTERY);
        return story;
    }

    private void look() {
        rig.later(Duration.ofMinutes(1));
        var promises = rig.the(PromiseDesk.class);
        rig.tx(Caller.SYSTEM, () -> promises.due(10))
                .forEach(number -> rig.tx(Caller.SYSTEM, () -> {
                    promises.look(number);
                    return number;
                }));
    }

    private List<Cause> causes(SampleStory story) {
        return story.as(Caller.SYSTEM, () -> rig.the(PromiseDesk.class).given(story.number())).stream()
                .map(PromiseCard::cause)
                .toList();
    }
}
