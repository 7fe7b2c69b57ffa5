package org.aftercare.warranty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;

/**
 * Makes recorded decisions again from their kept inputs: under policies that aren't in force yet, or each under its own,
 * which must give the same. What is recorded never changes. A trial goes on at the node that began it.
 */
@Stateless
public class TrialDesk {
    public static final int MOST = 1_000_000;

    private static final Logger LOG = System.getLogger(TrialDesk.class.getName());
    private static final int SLICE = 200;

    @Inject
    PolicyBook book;

    @Inject
    Decisions decisions;

    @Inject
    Trials trials;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Begins a trial; {@link #trial} tells how far it is.
     *
     * @throws InvalidInput fields {@code to} (DATE_ORDER), {@code most} (OUT_OF_RANGE)
     * @throws NotFound for a version that there isn't
     * @throws TooManyTrials when others have to end first
     */
    public TrialCard start(TryPolicies order) {
        var officer = callers.mustBe(Role.OFFICE);
        if (order.to().isBefore(order.from())) throw new InvalidInput("to", "DATE_ORDER");
        if (order.most() < 1 || order.most() > MOST) throw new InvalidInput("most", "OUT_OF_RANGE", 1, MOST);
        if (!order.isReplay()) book.version(order.version());
        var trial = new Trial(
                UUID.randomUUID().toString(),
                order,
                officer.name(),
                clock.instant(),
                decisions.count(order.from(), order.to(), order.most()));
        if (!trials.add(trial)) throw new TooManyTrials(Trials.MOST_AT_ONCE);
        return trial.card();
    }

    /** @throws NotFound for one that was forgotten, or never was */
    public TrialCard trial(String id) {
        callers.mustBe(Role.OFFICE);
        return find(id).card();
    }

    /** Ends it where it is; what it found so far stays. @throws NotFound */
    public TrialCard cancel(String id) {
        callers.mustBe(Role.OFFICE);
        var trial = find(id);
        trial.end(TrialCard.State.CANCELLED);
        return trial.card();
    }

    /** The newest trial of a version that looked at all it was to look at. */
    public Optional<TrialCard> latest(String version) {
        callers.mustBe(Role.OFFICE);
        return trials.latest(version).map(Trial::card);
    }

    /** One slice of the trial that has waited longest, in a transaction of its own. @return whether any is left */
    public boolean goOn() {
        callers.mustBe(Role.SYSTEM);
        trials.next().ifPresent(this::goOn);
        return trials.next().isPresent();
    }

    private void goOn(Trial trial) {
        try {
            slice(trial);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "trial " + trial.id() + " broke off", broken);
            trial.end(TrialCard.State.BROKEN);
        }
    }

    private void slice(Trial trial) {
        var order = trial.order();
        var some = decisions.newestFirst(order.from(), order.to(), trial.last(), Math.min(SLICE, trial.left()));
        for (Decision decision : some) {
            var version = order.isReplay() ? decision.policyVersion() : order.version();
            trial.look(decision, decision.again(book.version(version)));
        }
        if (some.isEmpty() || trial.left() <= 0) trial.end(TrialCard.State.DONE);
    }

    private Trial find(String id) {
        return trials.find(id).orElseThrow(() -> new NotFound("trial", id));
    }
}
