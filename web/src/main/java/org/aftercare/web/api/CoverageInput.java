package org.aftercare.web.api;

import java.util.List;

/** A question about coverage; {@code on} is a date, today where absent. */
public record CoverageInput(
        String imei,
        String serial,
        String on,
        String country,
        Boolean proofOfPurchase,
        List<String> components,
        List<String> findings) {}
