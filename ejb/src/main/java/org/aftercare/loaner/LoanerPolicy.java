package org.aftercare.loaner;

import java.time.Duration;

/**
 * What a store holds borrowers to.
 *
 * @param overdueAfter how long after the repair is ready, or over, a loaner is late
 */
record LoanerPolicy(Duration overdueAfter) {}
