package org.aftercare.loaner;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * A phone of a store's pool.
 *
 * @param code what its label says, e.g. {@code L-RO-BUC-1-003}
 * @param label its IMEI, or the serial number of a thing without one
 * @param model the model's code
 * @param looks its condition, as it was last seen
 * @param battery what is left of its battery's capacity, in percent; null where nobody measured it
 * @param note why it is in that state, where somebody said so
 * @param since when it came into that state
 */
public record LoanerCard(
        long id,
        String code,
        StoreCode store,
        long deviceId,
        String label,
        String model,
        String looks,
        String accessories,
        Integer battery,
        LoanerState state,
        String note,
        Instant since,
        String by)
        implements Serializable {}
