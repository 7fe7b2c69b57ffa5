package org.aftercare.web.api;

/** Parts to be ordered from the maker, as sent. @param ticket absent for stock @param expectedAt absent for as usual */
public record PartOrderInput(String storeCode, String part, Long quantity, String ticket, String expectedAt) {}
