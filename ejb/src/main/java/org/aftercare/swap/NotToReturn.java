package org.aftercare.swap;

import org.aftercare.platform.Refusal;

/** That unit isn't in the state that the act asks for: somebody has sent, settled or scrapped it meanwhile. */
public class NotToReturn extends Refusal {
    NotToReturn(OldUnitCard unit) {
        super(unit.label(), unit.state());
    }
}
