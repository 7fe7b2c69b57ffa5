package org.aftercare.parts;

import java.util.Optional;
import org.aftercare.platform.StoreCode;

/**
 * Somebody wants to do something with a single part.
 *
 * @param label what stands on its bag
 * @param seen where they saw it; when it has moved on, they are told. Empty for wherever it is
 * @param reason why; of a part that is returned, the parcel's reference
 * @param goal where it is sent, if it is
 */
public record MovePart(String label, PartAct act, Optional<PartPlace> seen, String reason, Optional<StoreCode> goal) {
    public static MovePart of(String label, PartAct act, String reason) {
        return new MovePart(label, act, Optional.empty(), reason, Optional.empty());
    }

    boolean hasMovedOn(PartPlace place) {
        return !act.isLegalAt(place) || seen.filter(saw -> saw != place).isPresent();
    }
}
