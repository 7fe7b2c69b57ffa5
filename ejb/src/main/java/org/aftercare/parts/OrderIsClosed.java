package org.aftercare.parts;

import org.aftercare.platform.Refusal;

/** All of it is here, or it was called off: somebody was faster. */
public class OrderIsClosed extends Refusal {
    OrderIsClosed(long id) {
        super(id);
    }
}
