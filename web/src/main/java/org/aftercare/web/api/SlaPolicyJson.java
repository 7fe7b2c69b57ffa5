package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.sla.SlaPolicyCard;

/** A version of what is promised in time. */
public record SlaPolicyJson(String version, String state, String keptBy, Instant keptAt, String note) {
    static SlaPolicyJson of(SlaPolicyCard card) {
        return new SlaPolicyJson(
                card.version(), card.state().name(), card.keptBy(), card.keptAt(), Absent.ifEmpty(card.note()));
    }
}
