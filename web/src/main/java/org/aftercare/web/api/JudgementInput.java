package org.aftercare.web.api;

import java.util.List;

/**
 * What head office says of a flagged answer, as sent.
 *
 * @param reasons that the caller saw
 */
public record JudgementInput(Boolean counts, String note, List<String> reasons) {}
