package org.aftercare.web.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Step;

/** Which of the legal steps a page puts forward. Any of them may be taken: this is a matter of the eye only. */
final class NextStep {
    /** Ways out and side ways: never what one is nudged to do. */
    private static final Set<Step> ASIDE = EnumSet.of(
            Step.CANCEL,
            Step.SOLVE_AT_COUNTER,
            Step.DECLARE_DEAD_ON_ARRIVAL,
            Step.REFUSE_ESTIMATE,
            Step.REVISE_ESTIMATE,
            Step.LAPSE,
            Step.APPEAL,
            Step.PART_WRONG,
            Step.LOOK_AGAIN,
            Step.FAIL_CHECK,
            Step.FAULT_SHOWS,
            Step.REFUND,
            Step.DENY_SWAP,
            Step.WITHDRAW,
            Step.RETURN_UNREPAIRED,
            Step.RESUME_REPAIR,
            Step.FAIL_AT_COUNTER,
            Step.MARK_UNCLAIMED,
            Step.DISPOSE,
            Step.COME_BACK,
            Step.REOPEN,
            Step.BOOK_AGAIN,
            Step.DECLARE_LOST,
            Step.VOID_TICKET);

    private NextStep() {}

    /** The usual one that nothing stands in the way of; else the usual one, to tell why it must wait. */
    static Optional<LegalStep> of(List<LegalStep> legal) {
        var usual = legal.stream().filter(step -> !ASIDE.contains(step.step())).toList();
        return usual.stream()
                .filter(step -> step.objection().isEmpty())
                .findFirst()
                .or(() -> usual.stream().findFirst());
    }
}
