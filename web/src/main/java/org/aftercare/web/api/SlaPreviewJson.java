package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.sla.PromisePreview;

/**
 * What a version would change at some open clocks.
 *
 * @param looked how many were looked at
 * @param breached how many would be breached and aren't; {@code healed} the other way round
 * @param next where to go on; absent when all were looked at
 */
public record SlaPreviewJson(int looked, long breached, long healed, List<ChangeJson> changes, String next) {
    /** One clock. @param dueBefore absent while paused, as is {@code dueAfter} */
    public record ChangeJson(
            String ticket,
            String kind,
            Instant dueBefore,
            Instant dueAfter,
            boolean breachedBefore,
            boolean breachedAfter) {}

    static SlaPreviewJson of(PromisePreview preview) {
        return new SlaPreviewJson(
                preview.looked(),
                preview.breached(),
                preview.healed(),
                preview.changes().stream()
                        .map(change -> new ChangeJson(
                                change.ticket().value(),
                                change.kind().name(),
                                change.dueBefore(),
                                change.dueAfter(),
                                change.breachedBefore(),
                                change.breachedAfter()))
                        .toList(),
                preview.next().isPresent() ? String.valueOf(preview.next().getAsLong()) : null);
    }
}
