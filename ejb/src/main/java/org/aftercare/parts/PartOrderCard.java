package org.aftercare.parts;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * An order as everybody outside this room sees it.
 *
 * @param outstanding what isn't here yet; 0 once it is all here, or called off
 * @param ticket the repair that it was ordered for; empty text for stock
 */
public record PartOrderCard(
        long id,
        String number,
        StoreCode store,
        int quantity,
        int outstanding,
        Instant expectedAt,
        String ticket,
        Instant orderedAt,
        String orderedBy)
        implements Serializable {}
