package org.aftercare.web.api;

/** What a file of stock and orders was. @param rows how many it had */
public record PartsImportedJson(int rows) {}
