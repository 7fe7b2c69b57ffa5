package org.aftercare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleTickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustodyDeskTest {
    static final Thing PHONE = Thing.device(7);
    static final Holder STORE = Holder.store(new StoreCode("RO-BUC-1"));

    final Rig rig = new Rig();
    final CustodyDesk desk = rig.the(CustodyDesk.class);

    @AfterEach
    void close() {
        rig.close();
    }

    HandedOver handOver(Holder from, Holder to) {
        return rig.tx(SampleTickets.clerk(), () -> desk.handOver(PHONE, from, to, "R-0000000", rig.now()));
    }

    @Test
    void aThingNeverSeenIsWithItsCustomer() {
        assertThat(desk.holder(PHONE)).isEqualTo(Holder.CUSTOMER);
    }

    @Test
    void thePresentHolderIsTheLastEntry() {
        handOver(Holder.CUSTOMER, STORE);
        handOver(STORE, Holder.transit(3));
        assertThat(desk.holder(PHONE)).isEqualTo(Holder.transit(3));
        assertThat(desk.ledger(PHONE)).extracting(HandedOver::position).containsExactly(1, 2);
    }

    @Test
    void nobodyHandsOverWhatTheyDontHave() {
        handOver(Holder.CUSTOMER, STORE);
        assertThatThrownBy(() -> handOver(Holder.CUSTOMER, STORE)).isInstanceOf(NotTheHolder.class);
        assertThat(desk.ledger(PHONE)).hasSize(1);
    }

    @Test
    void aForgedEntryBreaksTheChain() {
        handOver(Holder.CUSTOMER, STORE);
        handOver(STORE, Holder.CUSTOMER);
        assertThat(desk.isUnbroken(PHONE)).isTrue();
        rig.tx(() -> rig.entities()
                .createNativeQuery("update custody_entry set to_holder = 'scrapped' where position = 1")
                .executeUpdate());
        assertThat(desk.isUnbroken(PHONE)).isFalse();
    }
}
