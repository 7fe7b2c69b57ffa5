package org.aftercare.web.api;

import java.util.List;

/**
 * A question about coverage.
 *
 * @param on a date, today where absent
 * @param evidence false: the findings aren't shown by photos yet
 */
public record CoverageInput(
        String imei,
        String serial,
        String on,
        String country,
        Boolean proofOfPurchase,
        List<String> components,
        List<String> findings,
        Boolean evidence) {}
