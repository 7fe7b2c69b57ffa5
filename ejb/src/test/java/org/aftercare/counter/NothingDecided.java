package org.aftercare.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.device.DeviceCard;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;

/** A warranty under which nothing is owed, for stories in which coverage plays no part. */
public final class NothingDecided extends WarrantyDesk {
    private static final DeviceCard ANY = new DeviceCard(
            1, "", "", "S", "", "", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "", "");

    @Override
    public long decide(Coverage.Question question) {
        return 1;
    }

    @Override
    public Coverage decision(long id) {
        var nothing = new Coverage.ComponentDecision(
                "device", Coverage.Outcome.NOT_COVERED, "", null, List.of(), "", List.of(), List.of());
        return new Coverage("", LocalDate.EPOCH, List.of(nothing), List.of());
    }

    @Override
    public Coverage.Question question(long id) {
        return new Coverage.Question(ANY, LocalDate.EPOCH, "", false, List.of(), List.of());
    }

    @Override
    public Instant decidedAt(long id) {
        return Instant.EPOCH;
    }

    @Override
    public LocalDate day(Instant at, DeviceCard device, ZoneId here) {
        return LocalDate.ofInstant(at, here);
    }

    @Override
    public LocalDate today(DeviceCard device, ZoneId here) {
        return LocalDate.EPOCH;
    }

    @Override
    public Optional<Instant> waitingEarns(long id, ZoneId here) {
        return Optional.empty();
    }
}
