package org.aftercare.swap;

import java.time.Duration;

/**
 * What is expected of stores and makers.
 *
 * @param returnWithin how long after a swap or refund the old unit is sent
 * @param answerWithin how long after that the maker settles it
 */
record SwapPolicy(Duration returnWithin, Duration answerWithin) {}
