package org.aftercare.counter;

import org.aftercare.platform.Refusal;
import org.aftercare.platform.StoreCode;

/** The store is closed for good, or somebody has said already when it will be. */
public class AlreadyClosed extends Refusal {
    AlreadyClosed(StoreCode store) {
        super(store);
    }
}
