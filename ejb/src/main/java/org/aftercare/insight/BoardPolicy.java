package org.aftercare.insight;

import java.time.Duration;

/**
 * The board's numbers.
 *
 * @param watched how far back a bench is watched for its pace
 * @param priorHours what is believed before weighs as many open hours
 * @param perTechnician repairs that a technician finishes in an open hour, as believed before
 * @param beforeBreach a pause is looked at where so much business time, or less, was left
 * @param backWithin and where it was over within so much business time
 */
record BoardPolicy(
        Duration watched, Duration priorHours, double perTechnician, Duration beforeBreach, Duration backWithin) {}
