package org.aftercare.web.api;

import java.util.List;

/** Which repairs, by their numbers, as sent. */
public record ChosenInput(List<String> tickets) {}
