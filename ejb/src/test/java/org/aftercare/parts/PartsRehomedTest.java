package org.aftercare.parts;

import static org.aftercare.parts.SampleStock.BATTERY;
import static org.aftercare.parts.SampleStock.BENCH;
import static org.aftercare.parts.SampleStock.DISPLAY;
import static org.aftercare.parts.SampleStock.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.Occupant;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.SampleStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bench closes: what its repairs need is needed where they go, and what was ordered comes there. */
class PartsRehomedTest {
    private final Rig rig = Rig.ofRooms(SampleStock.ROOMS).at(Rig.MONDAY_NOON);
    private final SampleStock stock = new SampleStock(rig);

    @AfterEach
    void close() {
        assertThat(stock.discrepancies()).isEmpty();
        rig.close();
    }

    @Test
    void whatIsNeededAndOrderedIsTheSuccessorsAndWhatLiesThereHasToBeSent() {
        stock.has(DISPLAY, 1).has(OTHER, BATTERY, 1);
        SampleStory has = stock.waiting(DISPLAY);
        SampleStory lacks = stock.waiting(BATTERY);
        assertThat(stock.of(has).wants()).allMatch(want -> want.missing() == 0);
        assertThat(stock.orders(BENCH)).hasSize(1);

        var told = closed();

        assertThat(told).extracting(Occupant.Rehomed::what).containsExactly("PART_ORDER", "PART");
        assertThat(stock.want(has).missing())
                .as("it has to be sent, or another comes")
                .isEqualTo(1);
        assertThat(stock.want(lacks).missing()).as("one is free there").isZero();
        assertThat(stock.line(BENCH, DISPLAY).free()).isEqualTo(1);
        assertThat(stock.orders(BENCH)).isEmpty();
        assertThat(stock.orders(OTHER))
                .as("the battery that was on its way, and another display")
                .extracting(PartOrderCard::number)
                .containsExactlyInAnyOrder(BATTERY, DISPLAY);
        assertThat(rig.tx(Caller.SYSTEM, () -> occupant().has(BENCH)))
                .extracting(Occupant.Stock::count)
                .containsExactly(1L, 0L);
    }

    /** Tickets go first, as in the act. */
    private List<Occupant.Rehomed> closed() {
        return rig.tx(Caller.SYSTEM, () -> {
            var network = rig.the(NetworkDesk.class);
            rig.entities()
                    .createNativeQuery("update ticket set bench_store = 'OTHER', pickup_store = 'OTHER'")
                    .executeUpdate();
            rig.entities().clear();
            return occupant()
                    .rehome(new Occupant.Closing(
                            network.store(BENCH), network.store(OTHER), "the lease ends", rig.now()));
        });
    }

    private PartsOccupant occupant() {
        return rig.the(PartsOccupant.class);
    }
}
