package org.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work given away: 2,500 lei a month and store, 600 for one repair, as the reference data has it. */
class GoodwillTest {
    static final Currency LEU = Currency.getInstance("RON");
    static final StoreCode BUC = new StoreCode("BUC");
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    final SampleNetwork network = new SampleNetwork()
            .with("BUC", SampleNetwork.NORTH, "L1 L2", SampleHours.ALWAYS)
            .with("CLU", SampleNetwork.SOUTH, "L1 L2", SampleHours.ALWAYS);
    final Rig rig = Rig.ofRooms("ticket", "custody").with(NetworkDesk.class, network);
    final Goodwill goodwill = rig.the(Goodwill.class);
    final Map<Long, TicketCard> opened = new HashMap<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsGivenCountsAgainstTheMonthOfTheStore() {
        assertThat(give(ticket("BUC", 1), "600", lead("BUC"))).contains(lei("600"));
        assertThat(left("BUC")).hasToString("1900.00 RON");
        assertThat(left("CLU")).as("another store's is its own").hasToString("2500.00 RON");
        rig.at(Instant.parse("2026-11-30T21:59:59Z"));
        assertThat(left("BUC")).as("the last second of November in Bucharest").hasToString("1900.00 RON");
        rig.at(Instant.parse("2026-11-30T22:00:00Z"));
        assertThat(left("BUC")).as("December there").hasToString("2500.00 RON");
    }

    @Test
    void aLeadStaysWithinTheBudgetAndIsToldWhatIsLeft() {
        refused(ticket("BUC", 1), "600.01", "GOODWILL_TICKET", "600.00 RON");
        for (int i = 1; i <= 4; i++) give(ticket("BUC", i), "600", lead("BUC"));
        refused(ticket("BUC", 5), "100.01", "GOODWILL_MONTH", "100.00 RON");
        give(ticket("BUC", 5), "100", lead("BUC"));
        refused(ticket("BUC", 6), "0.01", "GOODWILL_MONTH", "0.00 RON");
    }

    @Test
    void oneRepairGetsNoMoreThanItsShareInSeveralGrants() {
        give(ticket("BUC", 1), "400", lead("BUC"));
        refused(ticket("BUC", 1), "300", "GOODWILL_TICKET", "200.00 RON");
    }

    @Test
    void aManagerMayGoBeyondAndItIsRecorded() {
        var manager = new Caller("radu", Role.MANAGER, new Scope.InRegion(SampleNetwork.NORTH));
        give(ticket("BUC", 1), "3000", manager);
        assertThat(left("BUC")).as("never less than nothing").hasToString("0.00 RON");
        refused(ticket("BUC", 2), "1", "GOODWILL_MONTH", "0.00 RON");
        give(ticket("CLU", 3), "50", lead("CLU"));
        assertThat(seenBy(manager))
                .singleElement()
                .satisfies(grant -> assertThat(grant.beyond()).isTrue());
        assertThat(seenBy(new Caller("office", Role.OFFICE, new Scope.Everywhere())))
                .extracting(GoodwillGiven::store)
                .extracting(StoreCode::value)
                .containsExactly("BUC", "CLU");
        assertThatThrownBy(() -> seenBy(SampleTickets.clerk())).isInstanceOf(Forbidden.class);
    }

    @Test
    void aSmallWordDoesNotSpareTheBudgetWhereTheWorkWasPriced() {
        var price = new Price(List.of(), List.of(), lei("700"));
        assertThatThrownBy(() -> rig.tx(() -> goodwill.granted(
                        ticket("BUC", 1),
                        Step.GRANT_GOODWILL,
                        Papers.NONE.withGoodwill(lei("0.01")),
                        Optional.of(price),
                        lead("BUC"),
                        rig.now())))
                .hasMessageContaining("goodwill:GOODWILL_TICKET");
    }

    @Test
    void theWorthIsInTheStoresMoneyAndMoreThanNothing() {
        var euros = Papers.NONE.withGoodwill(Money.of("10", "EUR"));
        assertThatThrownBy(() -> rig.tx(() -> goodwill.granted(
                        ticket("BUC", 1), Step.GRANT_GOODWILL, euros, Optional.empty(), lead("BUC"), rig.now())))
                .hasMessageContaining("goodwill.currency:NOT_THE_STORES_CURRENCY");
        assertThatThrownBy(() -> give(ticket("BUC", 1), "0", lead("BUC")))
                .hasMessageContaining("goodwill:INVALID_AMOUNT");
    }

    /** Six leads at six counters grant 600 each at the same moment; 2,500 are there. */
    @Test
    void leadsAtOnceCannotOverspend() throws Exception {
        for (int i = 1; i <= 6; i++) ticket("BUC", i);
        var start = new CountDownLatch(1);
        var leads = Executors.newFixedThreadPool(6);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            long device = i;
            answers.add(leads.submit(() -> {
                start.await();
                return grantedInOwnTransaction(device);
            }));
        }
        start.countDown();
        int granted = 0;
        for (var answer : answers) if (answer.get()) granted++;
        leads.shutdown();
        assertThat(granted).isEqualTo(4);
        assertThat(left("BUC")).hasToString("100.00 RON");
        assertThat(seenBy(new Caller("office", Role.OFFICE, new Scope.Everywhere())))
                .hasSize(4);
    }

    private boolean grantedInOwnTransaction(long device) {
        EntityManager own = rig.entities().getEntityManagerFactory().createEntityManager();
        var desk = new Goodwill();
        desk.budgets = goodwill.budgets;
        desk.offers = goodwill.offers;
        desk.network = network;
        desk.grants = new GoodwillGrants();
        desk.grants.entities = own;
        try {
            own.getTransaction().begin();
            var papers = Papers.NONE.withGoodwill(lei("600"));
            desk.granted(ticket("BUC", device), Step.GRANT_GOODWILL, papers, Optional.empty(), lead("BUC"), rig.now());
            Thread.sleep(20);
            own.getTransaction().commit();
            return true;
        } catch (InvalidInput spent) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            if (own.getTransaction().isActive()) own.getTransaction().rollback();
            own.close();
        }
    }

    private Optional<Money> give(TicketCard ticket, String amount, Caller caller) {
        var papers = Papers.NONE.withGoodwill(lei(amount)).withReason("a loyal customer");
        return rig.tx(() -> goodwill.granted(ticket, Step.GRANT_GOODWILL, papers, Optional.empty(), caller, rig.now()));
    }

    private void refused(TicketCard ticket, String amount, String code, String left) {
        assertThatThrownBy(() -> give(ticket, amount, lead(ticket.pickupStore().value())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("goodwill");
                            assertThat(error.code()).isEqualTo(code);
                            assertThat(error.arguments()).containsExactly(left);
                        }));
    }

    private Money left(String store) {
        var another = ticket(store, 1_000 + store.charAt(0));
        return rig.tx(() -> goodwill.left(another, rig.now())).left();
    }

    private List<GoodwillGiven> seenBy(Caller caller) {
        return rig.tx(caller, () -> rig.the(GoodwillDesk.class).given(NOVEMBER));
    }

    private Caller lead(String store) {
        var card = network.store(new StoreCode(store));
        return new Caller("ioana", Role.LEAD, new Scope.AtStore(card.code(), card.region()));
    }

    /** The device's ticket, opened when it is first spoken of. */
    private TicketCard ticket(String store, long device) {
        return opened.computeIfAbsent(device, first -> {
            var card = network.store(new StoreCode(store));
            return rig.tx(lead(store), () -> rig.the(TicketDesk.class).open(order(card, device)));
        });
    }

    private OpenTicket order(StoreCard store, long device) {
        return new OpenTicket(
                store.code(),
                store.region(),
                true,
                device,
                "35" + device,
                "MODEL",
                1,
                List.of("NO_POWER"),
                "",
                SampleTickets.ALL_GOOD,
                "",
                "",
                true,
                true,
                rig.now(),
                1,
                Coverage.Outcome.NOT_COVERED,
                "L1",
                10);
    }

    private static Money lei(String amount) {
        return new Money(new BigDecimal(amount), LEU);
    }
}
