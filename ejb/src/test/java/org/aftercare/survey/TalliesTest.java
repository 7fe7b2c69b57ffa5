package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read from sums and answers together is what the answers alone say. */
class TalliesTest {
    private static final List<StoreCard> STORES = List.of(
            SampleInvitations.store("RO-BUC-1", "EAST"),
            SampleInvitations.store("XX-FAR-1", "EAST", "Pacific/Kiritimati"),
            SampleInvitations.store("XX-FAR-2", "WEST", "Etc/GMT+12"));
    private static final Instant BEGIN = Instant.parse("2025-09-15T00:00:00Z");
    private static final int HOURS = 10_000;

    final Rig rig = Rig.ofRooms("survey", "access", "network", "platform");
    final Tallies tallies = rig.the(Tallies.class);
    final Random chance = new Random(91);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anyStretchOfTimeSaysTheSameFromSumsAsFromAnswers() {
        for (int i = 0; i < 2_000; i++) {
            rig.at(BEGIN.plus(Duration.ofHours(chance.nextInt(HOURS))));
            ask();
        }
        rig.at(BEGIN.plus(Duration.ofHours(HOURS)));
        while (rig.tx(Caller.SYSTEM, () -> rig.the(CountDesk.class).count(500)) > 0) continue;
        assertThat(of("", Instant.EPOCH, rig.now()).values().stream().mapToLong(Tally::flagged))
                .noneMatch(n -> n == 0);
        for (int i = 0; i < 300; i++) {
            Instant from = moment();
            Instant to = i % 5 == 0 ? rig.now().plusSeconds(1) : moment();
            for (String region : List.of("", "EAST", "WEST"))
                assertThat(of(region, from, to))
                        .as("%s from %s to %s", region, from, to)
                        .isEqualTo(byHand(region, from, to));
        }
    }

    private void ask() {
        var invitation = SampleInvitations.of(STORES.get(chance.nextInt(3)), "A", "DISPLAY", "", rig.now());
        Instant later = rig.now().plus(Duration.ofHours(3));
        var answer = SampleInvitations.answer(chance);
        switch (chance.nextInt(6)) {
            case 0 -> {}
            case 1 -> invitation.withdraw(later);
            case 2 -> {
                invitation.answer(answer, later, SampleInvitations.POLICY);
                invitation.suspect(FlagReason.BURST);
            }
            default -> invitation.answer(answer, later, SampleInvitations.POLICY);
        }
        rig.tx(() -> rig.the(Invitations.class).add(invitation));
    }

    /** Often just where a month begins, somewhere on earth. */
    private Instant moment() {
        Instant any = BEGIN.plus(Duration.ofHours(chance.nextInt(HOURS)));
        if (chance.nextBoolean()) return any;
        return YearMonth.from(any.atOffset(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay(ZoneOffset.ofHours(chance.nextInt(37) - 18))
                .toInstant();
    }

    private Map<List<String>, Tally> of(String region, Instant from, Instant to) {
        return byStore(tallies.ofStores(region(region), from, to));
    }

    private Map<List<String>, Tally> byHand(String region, Instant from, Instant to) {
        return byStore(
                rig.the(Invitations.class).tallies(Part.of(region(region)), from, to, Optional.empty(), rig.now()));
    }

    private static Optional<RegionCode> region(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(code));
    }

    private static Map<List<String>, Tally> byStore(List<Counted> found) {
        return found.stream().collect(Collectors.toMap(one -> List.of(one.place(), one.code()), Counted::tally));
    }
}
