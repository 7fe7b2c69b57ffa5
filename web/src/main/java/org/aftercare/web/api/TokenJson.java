package org.aftercare.web.api;

import java.time.Instant;

/** A new token, told this once. @param expiresAt exclusive */
public record TokenJson(String token, Instant expiresAt) {}
