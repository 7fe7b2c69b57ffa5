package org.aftercare.warranty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.network.Country;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.warranty.Coverage.Question;

/** Decides what is owed by the policies in force, keeps the decisions that count, and can replay them. */
@Stateless
public class WarrantyDesk {
    @Inject
    PolicyBook book;

    @Inject
    Decisions decisions;

    @Inject
    DeviceDesk devices;

    @Inject
    Histories histories;

    @Inject
    NetworkDesk network;

    @Inject
    FaultCodes codes;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Decides and keeps nothing.
     *
     * @throws InvalidInput fields {@code components} (UNKNOWN_COMPONENT), {@code findings} (UNKNOWN_FINDING)
     */
    public Coverage check(Question question) {
        var whole = whole(question);
        return decided(whole, family(whole));
    }

    /** Decides and keeps the decision with its inputs and policy version; gives its id. @throws InvalidInput as above */
    public long decide(Question question) {
        var whole = whole(question);
        var family = family(whole);
        return decisions.add(new Decision(whole, family, decided(whole, family), clock.instant()));
    }

    /** The day it is for the device's coverage, as {@link #day}. */
    public LocalDate today(DeviceCard device, ZoneId here) {
        return day(clock.instant(), device, here);
    }

    /**
     * The one rule for days of coverage: claims, stays with us and the ends of terms are all dated where the device was
     * sold, wherever it is handed in.
     *
     * @param here counts where nobody knows where it was sold
     */
    public LocalDate day(Instant at, DeviceCard device, ZoneId here) {
        callers.current();
        return LocalDate.ofInstant(at, zone(device, here));
    }

    private ZoneId zone(DeviceCard device, ZoneId here) {
        return network.country(device.soldInCountry()).map(Country::zone).orElse(here);
    }

    /**
     * When more will be owed than that decision says, only because the device still isn't back with its owner; empty
     * where waiting earns nothing, or there is no such decision. It must be decided again then.
     *
     * @param here as for {@link #day}
     */
    public Optional<Instant> waitingEarns(long id, ZoneId here) {
        callers.current();
        return decisions
                .find(id)
                .flatMap(kept -> kept.waitingEarns(book.version(kept.policyVersion()))
                        .map(day -> day.atStartOfDay(zone(kept.asked().device(), here))
                                .toInstant()));
    }

    /** A kept decision as it was made. @throws NotFound */
    public Coverage decision(long id) {
        callers.current();
        return kept(id).asDecided();
    }

    /** What was asked when it was made. @throws NotFound */
    public Question question(long id) {
        callers.current();
        return kept(id).asked();
    }

    /** When it was made. @throws NotFound */
    public Instant decidedAt(long id) {
        callers.current();
        return kept(id).decidedAt();
    }

    /** Decides again from the kept inputs by the kept policy version: the same, for ever. @throws NotFound */
    public Coverage replay(long id) {
        callers.current();
        var decision = kept(id);
        return decision.again(book.version(decision.policyVersion()));
    }

    private Decision kept(long id) {
        return decisions.find(id).orElseThrow(() -> new NotFound("decision", id));
    }

    /** By the policies of the day of the claim: what changes while the device is with us takes nothing away. */
    private Coverage decided(Question whole, String family) {
        return CoverageRules.decide(whole, book.inForceOn(whole.claimedOn()), family);
    }

    /** With the device's past, by somebody who may ask and in codes that are known. */
    private Question whole(Question question) {
        callers.current();
        refuseUnknownCodes(question);
        long device = question.device().id();
        return device == 0 ? question : question.with(histories.of(device));
    }

    private String family(Question question) {
        return devices.model(question.device().modelCode())
                .map(DeviceModel::family)
                .orElse("");
    }

    private void refuseUnknownCodes(Question question) {
        List<FieldError> errors = new ArrayList<>();
        question.components().stream()
                .filter(code -> codes.component(code).isEmpty())
                .forEach(code -> errors.add(FieldError.of("components", "UNKNOWN_COMPONENT", code)));
        question.findings().stream()
                .map(Coverage.Finding::code)
                .filter(code -> codes.finding(code).isEmpty())
                .forEach(code -> errors.add(FieldError.of("findings", "UNKNOWN_FINDING", code)));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }
}
