package org.aftercare.survey;

import static org.aftercare.ticket.SampleTickets.ALL_GOOD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aftercare.customer.CustomerCard;
import org.aftercare.network.Location;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Outcome;
import org.aftercare.ticket.Priority;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;

/** Invitations for tests, without the repairs before them. */
final class SampleInvitations {
    static final SurveyPolicy POLICY = new SurveyPolicy(
            Duration.ofHours(2),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofDays(14),
            Duration.ofHours(24),
            Duration.ofSeconds(5),
            20);

    private SampleInvitations() {}

    static StoreCard store(String code, String region) {
        return store(code, region, "Europe/Bucharest");
    }

    static StoreCard store(String code, String region, String zone) {
        return new StoreCard(
                new StoreCode(code),
                "Store " + code,
                new RegionCode(region),
                "RO",
                ZoneId.of(zone),
                new Location(44, 26),
                "Mo-Fr 09:00-18:00",
                Set.of("L1"),
                2,
                true);
    }

    static Invitation of(StoreCard store, String model, String symptom, String technician, Instant endedAt) {
        var customer = new CustomerCard(1, "Ana", "", "ana@example.com", "ro");
        return new Invitation(
                ticket(store, model, symptom, technician, endedAt), customer, store, model, endedAt, POLICY);
    }

    static Answer answer(int overall, int explanation) {
        return new Answer(
                overall,
                explanation == 0 ? Map.of() : Map.of("explanation", explanation),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** All of it by chance, with gaps. */
    static Answer answer(Random chance) {
        var graded = answer(1 + chance.nextInt(5), chance.nextInt(6));
        return new Answer(
                graded.overall(),
                graded.attributes(),
                chance.nextBoolean() ? Optional.of(chance.nextBoolean()) : Optional.empty(),
                chance.nextBoolean() ? Optional.of(chance.nextInt(11)) : Optional.empty(),
                "");
    }

    private static TicketCard ticket(
            StoreCard store, String model, String symptom, String technician, Instant endedAt) {
        return new TicketCard(
                1,
                new TicketNumber("R-0000000"),
                1,
                TicketStatus.CLOSED,
                store.code(),
                store.region(),
                store.code(),
                store.region(),
                1,
                "",
                model,
                1,
                List.of(symptom),
                "",
                ALL_GOOD,
                "",
                "",
                true,
                true,
                "L1",
                technician,
                Outcome.values()[0],
                1,
                Coverage.Outcome.COVERED,
                Priority.values()[0],
                false,
                Optional.empty(),
                false,
                false,
                false,
                endedAt,
                endedAt,
                endedAt,
                endedAt,
                endedAt,
                endedAt,
                endedAt,
                endedAt,
                endedAt);
    }
}
