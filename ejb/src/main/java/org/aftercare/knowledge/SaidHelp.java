package org.aftercare.knowledge;

/**
 * What somebody says an article did for them.
 *
 * @param device the IMEI or serial number of their device; empty text where it isn't told
 */
public record SaidHelp(long article, Place place, String device, boolean solved) {}
