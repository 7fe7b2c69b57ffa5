package org.aftercare.parts;

import java.util.Optional;
import org.aftercare.platform.StoreCode;

/**
 * Somebody wants to do something with a single part.
 *
 * @param label what stands on its bag
 * @param reason why; of a part that is returned, the parcel's reference
 * @param goal where it is sent, if it is
 */
public record MovePart(String label, PartAct act, String reason, Optional<StoreCode> goal) {
    public static MovePart of(String label, PartAct act, String reason) {
        return new MovePart(label, act, reason, Optional.empty());
    }
}
