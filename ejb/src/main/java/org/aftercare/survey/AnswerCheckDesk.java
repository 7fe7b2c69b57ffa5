package org.aftercare.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.survey.AnswersNear.Near;

/**
 * Compares a new answer with others about the same store, a moment after it was given: a customer's answer waits for no
 * other's. Whatever is found is found of all of them, the earlier ones too; twice the same finding changes nothing.
 */
@Stateless
public class AnswerCheckDesk {
    @Inject
    Invitations invitations;

    @Inject
    AnswersNear answers;

    @Inject
    AnswerPolicies policies;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Answers that weren't compared yet, the longest waiting first. */
    public List<Long> waiting(int limit) {
        callers.mustBe(Role.SYSTEM);
        return answers.waiting(clock.instant(), limit);
    }

    /** Those that it flags are locked in the order of their ids, and only once all are known: two nodes may do this at once. */
    public void check(long id) {
        callers.mustBe(Role.SYSTEM);
        var found = invitations.find(id).filter(one -> one.checkAt().isPresent());
        if (found.isEmpty()) return;
        Instant asked = found.get().checkAt().orElseThrow();
        var suspects = suspects(found.get());
        var locked = answers.locked(ids(suspects, id));
        for (Suspects these : suspects)
            locked.stream().filter(one -> these.ids().contains(one.id())).forEach(one -> one.suspect(these.reason()));
        locked.stream().filter(one -> one.id() == id).forEach(one -> one.compared(asked));
    }

    /** All of which the same is to be said. */
    private record Suspects(FlagReason reason, List<Long> ids) {}

    private List<Suspects> suspects(Invitation answered) {
        var policy = policies.inForce();
        List<Suspects> suspects = new ArrayList<>();
        suspects.add(new Suspects(FlagReason.BURST, burst(answered, policy)));
        suspects.add(new Suspects(FlagReason.SAME_WORDS, sameWords(answered, policy)));
        suspects.add(new Suspects(FlagReason.IMPROBABLE_RUN, run(answered, policy)));
        return suspects;
    }

    private List<Long> burst(Invitation answered, AnswerPolicy policy) {
        if (policy.burstAnswers() == 0) return List.of();
        var since = answered.answeredAt().minus(policy.burstWindow());
        var near = answers.between(answered.store(), since, answered.answeredAt());
        return near.size() < policy.burstAnswers() ? List.of() : ids(near);
    }

    /** Whoever says the same twice of two repairs says it for themselves. */
    private List<Long> sameWords(Invitation answered, AnswerPolicy policy) {
        if (answered.wordsMark().isEmpty()) return List.of();
        var since = answered.answeredAt().minus(policy.sameWithin());
        var near = answers.ofWords(answered.store(), answered.wordsMark(), since, answered.answeredAt());
        return near.stream().map(Near::customer).distinct().count() < 2 ? List.of() : ids(near);
    }

    private List<Long> run(Invitation answered, AnswerPolicy policy) {
        if (policy.runAnswers() == 0) return List.of();
        var last = answers.last(answered.store(), answered.answeredAt(), policy.runAnswers());
        var run = ExcellentRun.in(last.stream().map(Near::overall).toList());
        return run.isImprobable(policy.runAlarm()) ? ids(last.subList(0, run.length())) : List.of();
    }

    private static List<Long> ids(Collection<Near> near) {
        return near.stream().map(Near::id).toList();
    }

    private static List<Long> ids(List<Suspects> suspects, long own) {
        List<Long> ids = new ArrayList<>(List.of(own));
        suspects.forEach(these -> ids.addAll(these.ids()));
        return ids.stream().distinct().toList();
    }
}
