package org.aftercare.parts;

/**
 * What a scan of a part's label found.
 *
 * @param received it was on its way here, and is here now
 * @param here it lies in this store
 */
public record PartScanned(PartCard part, boolean received, boolean here) {}
