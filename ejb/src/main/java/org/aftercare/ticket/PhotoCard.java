package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;

/** Evidence on a ticket: a re-encoded JPEG without place or camera. */
public record PhotoCard(long id, String sha256, int width, int height, int bytes, Instant at, String actor)
        implements Serializable {}
