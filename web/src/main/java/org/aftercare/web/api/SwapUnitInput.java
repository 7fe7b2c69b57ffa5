package org.aftercare.web.api;

/** A unit to be kept for swaps, as sent. @param device its IMEI or serial number @param modelCode where the IMEI doesn't tell it */
public record SwapUnitInput(String storeCode, String device, String modelCode) {}
