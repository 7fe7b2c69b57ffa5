package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.aftercare.custody.SealCard;

/** The seal of a day in UTC. @param hash over its entries and the seal of the day before */
public record SealJson(LocalDate day, int entries, String hash, Instant sealedAt) {
    static SealJson of(SealCard seal) {
        return new SealJson(seal.day(), seal.entries(), seal.hash(), seal.sealedAt());
    }
}
