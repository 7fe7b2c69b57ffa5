package org.aftercare.parts;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * A single part as everybody outside this room sees it.
 *
 * @param label what stands on its bag
 * @param store where it lies, goes to, or lay last
 * @param ticket what it is reserved or fitted for, or turned out bad at; empty text for none
 * @param reference of the parcel it went back with; empty text before
 * @param sentFrom where it comes from while it travels, else null
 * @param dueAt when it should be there while it travels, else null
 */
public record PartCard(
        String label,
        String number,
        PartPlace place,
        StoreCode store,
        String ticket,
        PartFault fault,
        String reference,
        StoreCode sentFrom,
        Instant dueAt)
        implements Serializable {}
