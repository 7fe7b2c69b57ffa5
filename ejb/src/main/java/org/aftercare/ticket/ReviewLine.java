package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** An appeal that waits for a reviewer, as much of it as one may know before opening it. */
public record ReviewLine(long id, Instant appealedAt, String modelName, List<String> symptoms) implements Serializable {
    public ReviewLine {
        symptoms = List.copyOf(symptoms);
    }
}
