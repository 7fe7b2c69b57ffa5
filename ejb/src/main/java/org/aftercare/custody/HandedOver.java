package org.aftercare.custody;

import java.time.Instant;

/**
 * An entry of the ledger.
 *
 * @param position 1 for the first entry of the thing
 * @param claimedAt when the scanner says it happened
 * @param recordedAt when we wrote it; the ledger is in this order
 * @param hash SHA-256 over this entry and the hash of the one before, in hexadecimal
 */
public record HandedOver(
        Thing thing,
        int position,
        Holder from,
        Holder to,
        String ticket,
        Instant claimedAt,
        Instant recordedAt,
        String actor,
        String hash) {
    HandedOver sealed(String seal) {
        return new HandedOver(thing, position, from, to, ticket, claimedAt, recordedAt, actor, seal);
    }
}
