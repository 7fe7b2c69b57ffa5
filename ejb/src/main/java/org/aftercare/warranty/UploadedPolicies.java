package org.aftercare.warranty;

/** What became of an upload. @param isNew false when the same content was kept before */
public record UploadedPolicies(String version, boolean isNew) {}
