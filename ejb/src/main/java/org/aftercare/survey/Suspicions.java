package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** What can be seen of an answer while it is kept; what only others beside it show is looked at a moment later. */
@Dependent
class Suspicions {
    @Inject
    StoreNetworks networks;

    @Inject
    AnswerPolicies policies;

    void look(Invitation answered, Answer answer, AnswerOrigin origin, Instant now) {
        if (networks.contain(origin.address())) answered.suspect(FlagReason.STORE_NETWORK);
        if (origin.staffSession()) answered.suspect(FlagReason.STAFF_SESSION);
        answered.toCompare(Wording.mark(answer.words(), policies.inForce().sameLength()), now);
    }
}
