package org.aftercare.warranty;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.POS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.device.DeviceDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.Result;

/** Remembers what bears on coverage: plans bought for a device, and its stays in our hands. */
@Stateless
public class HistoryDesk {
    private static final int LONGEST_REFERENCE = 80;
    private static final LocalDate BEFORE_MOBILE_PHONES = LocalDate.of(1980, 1, 1);

    @Inject
    Histories histories;

    @Inject
    PolicyBook book;

    @Inject
    DeviceDesk devices;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    public History of(long deviceId) {
        callers.current();
        return histories.of(deviceId);
    }

    /**
     * Keeps that a plan was bought for a known device; the same plan of the same day again changes nothing.
     *
     * @param reference the contract's number, or empty text
     * @return the device's history as it is now
     * @throws InvalidInput fields {@code planCode}: REQUIRED, UNKNOWN_PLAN; {@code boughtOn}: DATE_FUTURE, DATE_PAST;
     *     {@code reference}: TOO_LONG, MALFORMED
     * @throws org.aftercare.platform.NotFound when there is no such device
     */
    public History buy(long deviceId, BoughtPlan plan, String reference) {
        var caller = callers.mustBe(CLERK, LEAD, OFFICE, POS);
        refuseWrong(plan, reference);
        devices.hold(deviceId);
        boolean known =
                histories.plans(deviceId).stream().anyMatch(row -> row.plan().equals(plan));
        if (!known) histories.add(new BoughtPlanRow(deviceId, plan, reference.strip(), clock.instant(), caller.name()));
        return histories.of(deviceId);
    }

    /** The codes of the plans that are on file today. */
    public List<String> offered() {
        callers.current();
        return today().plans().stream().map(Plan::code).sorted().toList();
    }

    private Policies today() {
        return book.inForceOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void refuseWrong(BoughtPlan plan, String reference) {
        List<FieldError> errors = new ArrayList<>();
        if (today().plan(plan.code()).isEmpty()) errors.add(FieldError.of("planCode", "UNKNOWN_PLAN", plan.code()));
        if (plan.boughtOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14))))
            errors.add(FieldError.of("boughtOn", "DATE_FUTURE"));
        if (plan.boughtOn().isBefore(BEFORE_MOBILE_PHONES)) errors.add(FieldError.of("boughtOn", "DATE_PAST"));
        if (reference.length() > LONGEST_REFERENCE)
            errors.add(FieldError.of("reference", "TOO_LONG", LONGEST_REFERENCE));
        if (reference.chars().anyMatch(Character::isISOControl)) errors.add(FieldError.of("reference", "MALFORMED"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    /** A device came into our hands. */
    @OpenTo("the story, within the step's transaction")
    public void takenIn(String ticket, long deviceId, LocalDate day) {
        histories.add(new PastRepairRow(deviceId, ticket, day));
    }

    /** It is ready, or called off: from now on it waits for its owner. @param last empty: they wait for us again */
    @OpenTo("the story, within the step's transaction")
    public void waited(String ticket, Optional<LocalDate> last) {
        histories.open(ticket).ifPresent(row -> row.waits(last));
    }

    /**
     * The stay is over: its owner has it, or the unit given instead, or it came to another end.
     *
     * @param decided of each part that was worked on, what nobody owed was paid for; none where nothing was done
     */
    @OpenTo("the story, within the step's transaction")
    public void ended(String ticket, LocalDate day, Result result, List<ComponentDecision> decided) {
        histories.open(ticket).ifPresent(row -> row.ends(day, result, decided).forEach(histories::add));
    }

    /** Another unit was given: what is owed for the old one is owed for it. */
    @OpenTo("the story, within the swap")
    public void carriedOver(long from, long to) {
        histories.move(from, to);
    }
}
