package org.aftercare.device;

/**
 * Reports a device lost, stolen or found.
 *
 * @param imei empty text for a thing known by its serial number
 * @param reference the number under which police, insurer or operator keep it; empty text when there is none
 * @param reason in words; one of both must be given
 */
public record ReportDevice(String imei, String serial, Report report, String reference, String reason) {}
