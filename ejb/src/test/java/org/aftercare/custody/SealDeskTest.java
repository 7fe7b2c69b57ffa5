package org.aftercare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleTickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealDeskTest {
    static final Holder STORE = Holder.store(new StoreCode("RO-BUC-1"));
    static final Caller OFFICE = new Caller("office", Role.OFFICE, new Scope.Everywhere());
    /** A Monday; its day is over at midnight in UTC. */
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    final Rig rig = Rig.ofRooms("custody");

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void eachDayIsSealedOnceItIsOverEmptyOnesToo() {
        move(1, Holder.CUSTOMER, STORE);
        move(2, Holder.CUSTOMER, STORE);
        assertThat(sealed()).as("the day isn't over").isZero();
        rig.at(Instant.parse("2026-11-24T00:09:00Z"));
        assertThat(sealed()).as("nor the grace").isZero();
        rig.at(Instant.parse("2026-11-26T07:00:00Z"));
        assertThat(sealed()).as("an outage of two nights is made up").isEqualTo(3);
        assertThat(sealed()).isZero();
        var seals = rig.tx(OFFICE, () -> desk().seals("", 10)).items();
        assertThat(seals).extracting(SealCard::day).containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(1), MONDAY);
        assertThat(seals).extracting(SealCard::entries).containsExactly(0, 0, 2);
        assertThat(seals).extracting(SealCard::hash).doesNotHaveDuplicates();
        assertThat(check().isUnbroken()).isTrue();
    }

    @Test
    void nothingIsWrittenIntoASealedDayHoweverSlowTheClock() {
        move(1, Holder.CUSTOMER, STORE);
        rig.at(Instant.parse("2026-11-24T00:10:01Z"));
        assertThat(sealed()).isEqualTo(1);
        rig.at(Instant.parse("2026-11-23T23:50:00Z"));
        assertThat(move(1, STORE, Holder.CUSTOMER).recordedAt()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(move(2, Holder.CUSTOMER, STORE).recordedAt()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(check().isUnbroken()).isTrue();
    }

    @Test
    void aSealWaitsForWhatIsBeingWrittenAndOneOfTwoNodesMakesItOnH2() throws Exception {
        waits(rig);
    }

    @Test
    void aSealWaitsForWhatIsBeingWrittenAndOneOfTwoNodesMakesItOnPostgres() throws Exception {
        try (var other = Rig.onPostgres("custody")) {
            waits(other);
        }
    }

    private void waits(Rig writer) throws Exception {
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(3);
        try (var one = writer.beside();
                var two = writer.beside()) {
            move(writer, 1, Holder.CUSTOMER, STORE);
            Future<?> writing = threads.submit(() -> writer.tx(SampleTickets.clerk(), () -> {
                write(writer, 2, Holder.CUSTOMER, STORE);
                written.countDown();
                return await(goOn);
            }));
            assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
            one.at(Instant.parse("2026-11-24T01:00:00Z"));
            two.at(one.now());
            Future<Boolean> first = threads.submit(() -> sealNext(one));
            Future<Boolean> second = threads.submit(() -> sealNext(two));
            assertThatThrownBy(() -> first.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            writing.get();
            assertThat(first.get(20, TimeUnit.SECONDS) ^ second.get(20, TimeUnit.SECONDS))
                    .as("one of them")
                    .isTrue();
            var seals =
                    one.tx(OFFICE, () -> one.the(SealDesk.class).seals("", 10)).items();
            assertThat(seals).extracting(SealCard::entries).containsExactly(2);
            assertThat(one.tx(OFFICE, () -> one.the(SealDesk.class).check()).isUnbroken())
                    .isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a field changed            | update custody_entry set to_holder = 'scrapped' where thing = 'device:2' and position = 1 | CHANGED | device:2 | 1
        an entry taken out         | delete from custody_entry where thing = 'device:2' and position = 1                       | GAP     | device:2 | 2
        the last entry taken out   | delete from custody_entry where thing = 'device:2' and position = 2                       | HOLDING | device:2 | 2
        the holder changed         | update custody_holding set holder = 'lost' where thing = 'device:2'                       | HOLDING | device:2 | 2
        a chain taken out whole    | delete from custody_entry where thing = 'device:2'                                        | DAY     |          | 0
        a day unsealed             | delete from custody_seal where utc_day = '2026-11-23'                                         | DAY     |          | 0
        a seal rewritten           | update custody_seal set entries = 3, hash = 'forged' where utc_day = '2026-11-23'             | DAY     |          | 0
        """)
    void theFirstBrokenEntryIsNamed(String why, String forgery, LedgerBreak.Kind kind, String thing, int position) {
        for (int device = 1; device <= 3; device++) {
            move(device, Holder.CUSTOMER, STORE);
            rig.later(Duration.ofSeconds(1));
            move(device, STORE, Holder.CUSTOMER);
            rig.later(Duration.ofSeconds(1));
        }
        rig.at(Instant.parse("2026-11-25T01:00:00Z"));
        assertThat(sealed()).isEqualTo(2);
        assertThat(check().isUnbroken()).isTrue();
        rig.tx(() -> rig.entities().createNativeQuery(forgery).executeUpdate());
        var found = check();
        assertThat(found.breaks())
                .anySatisfy(one -> assertThat(one)
                        .returns(kind, LedgerBreak::kind)
                        .returns(thing == null ? "" : thing, LedgerBreak::thing)
                        .returns(position, LedgerBreak::position));
        assertThat(rig.tx(OFFICE, () -> desk().lastCheck())).contains(found);
    }

    @Test
    void aChainThatWasRewrittenWithRightHashesIsToldByItsDay() {
        move(1, Holder.CUSTOMER, STORE);
        rig.at(Instant.parse("2026-11-24T01:00:00Z"));
        sealed();
        rig.tx(() -> {
            var all = rig.the(CustodyDesk.class).ledger(Thing.device(1));
            var was = all.get(0);
            var forged = new HandedOver(
                    was.thing(), 1, was.from(), Holder.LOST, was.ticket(), was.claimedAt(), was.recordedAt(), "x", "");
            rig.entities()
                    .createNativeQuery("update custody_entry set to_holder = 'lost', actor = 'x', hash = ?1")
                    .setParameter(1, LedgerEntry.hash("", forged))
                    .executeUpdate();
            rig.entities()
                    .createNativeQuery("update custody_holding set holder = 'lost'")
                    .executeUpdate();
        });
        assertThat(rig.the(CustodyDesk.class).isUnbroken(Thing.device(1))).isTrue();
        assertThat(check().first())
                .contains(new LedgerBreak(LedgerBreak.Kind.DAY, "", 0, "", Instant.parse("2026-11-23T00:00:00Z")));
    }

    @Test
    void sealsAreReadPageByPageByHeadOffice() {
        move(1, Holder.CUSTOMER, STORE);
        rig.at(Instant.parse("2026-11-26T01:00:00Z"));
        sealed();
        var first = rig.tx(OFFICE, () -> desk().seals("", 2));
        var rest = rig.tx(OFFICE, () -> desk().seals(first.next(), 2));
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).extracting(SealCard::day).containsExactly(MONDAY);
        assertThat(rest.isLast()).isTrue();
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk().seals("yesterday", 2)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk().seals("", 0))).isInstanceOf(InvalidInput.class);
        var clerk = SampleTickets.clerk();
        assertThatThrownBy(() -> rig.tx(clerk, () -> desk().seals("", 2))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(clerk, () -> desk().check())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk().sealNext())).isInstanceOf(Forbidden.class);
    }

    private SealDesk desk() {
        return rig.the(SealDesk.class);
    }

    private LedgerCheck check() {
        return rig.tx(OFFICE, () -> desk().check());
    }

    /** As the timer does. */
    private int sealed() {
        int days = 0;
        while (sealNext(rig)) days++;
        return days;
    }

    private static boolean sealNext(Rig rig) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(SealDesk.class).sealNext());
    }

    private HandedOver move(long device, Holder from, Holder to) {
        return move(rig, device, from, to);
    }

    private static HandedOver move(Rig rig, long device, Holder from, Holder to) {
        return rig.tx(SampleTickets.clerk(), () -> write(rig, device, from, to));
    }

    private static HandedOver write(Rig rig, long device, Holder from, Holder to) {
        return rig.the(CustodyDesk.class).handOver(Thing.device(device), from, to, "R-0000000", rig.now());
    }

    private static Void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
            return null;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
