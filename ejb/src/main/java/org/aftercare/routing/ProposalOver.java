package org.aftercare.routing;

import org.aftercare.platform.Refusal;

/** Somebody has applied that proposal already, or it is from another day. */
public class ProposalOver extends Refusal {
    ProposalOver(long id) {
        super(id);
    }
}
