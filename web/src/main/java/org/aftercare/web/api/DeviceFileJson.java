package org.aftercare.web.api;

import java.util.List;

/** A device, every repair of it that the caller may see, and what is owed for it today. */
public record DeviceFileJson(DeviceJson device, List<RowJson> tickets, CoverageJson coverage) {}
