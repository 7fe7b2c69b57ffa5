package org.aftercare.custody;

import org.aftercare.platform.Refusal;

/** Nobody can hand over what they don't have. */
public class NotTheHolder extends Refusal {
    NotTheHolder(Thing thing, Holder claimed, Holder present) {
        super(thing, claimed, present);
    }
}
