package org.aftercare.web.api;

/** What a scanner read at the shelf: a ticket's number, an IMEI or a serial number. */
public record ShelfScanInput(String code) {}
