package org.aftercare.network;

import org.aftercare.platform.Refusal;

/** A calendar without opening hours can't carry a promise. */
public class NeverOpen extends Refusal {
    public NeverOpen(String calendar) {
        super(calendar);
    }
}
