package org.aftercare.web.api;

/** Why a promise was broken, as sent. */
public record ReasonInput(String reason, String words) {}
