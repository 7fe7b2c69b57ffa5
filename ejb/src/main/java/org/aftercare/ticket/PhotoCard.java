package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.access.Role;

/** Evidence on a ticket: a re-encoded JPEG without place or camera. @param role CUSTOMER when its owner sent it along */
public record PhotoCard(long id, String sha256, int width, int height, int bytes, Instant at, String actor, Role role)
        implements Serializable {}
