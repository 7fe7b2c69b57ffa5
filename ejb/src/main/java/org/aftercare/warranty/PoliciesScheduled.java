package org.aftercare.warranty;

import java.time.LocalDate;

/** A version was put into force from a day on. */
public record PoliciesScheduled(String version, LocalDate from) {}
