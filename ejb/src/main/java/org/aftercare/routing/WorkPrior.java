package org.aftercare.routing;

import java.time.Duration;

/**
 * What is believed of bench times before any repair was seen.
 *
 * @param spread standard deviation of the logarithm
 * @param weight as many repairs seen weigh as much as the belief
 */
record WorkPrior(double spread, double weight) {
    TimeTaken usually(Duration median) {
        return TimeTaken.usually(median, spread);
    }

    /**
     * How long the next repair will take: the predictive distribution of a normal-inverse-gamma prior on the logarithms
     * (Gelman et al., Bayesian Data Analysis, 3.3), with its own variance. Nothing seen: the usual time and this spread.
     */
    TimeTaken learnt(Duration usual, RepairsSeen seen) {
        double believed = Math.log(TimeTaken.hours(usual));
        double all = weight + seen.count();
        double apart = seen.meanLog() - believed;
        double squares = spread * spread * weight * weight / (weight + 1)
                + seen.count() * seen.varianceLog()
                + weight * seen.count() / all * apart * apart;
        double log = (weight * believed + seen.count() * seen.meanLog()) / all;
        return new TimeTaken(Math.exp(log), Math.sqrt(squares * (all + 1) / (all * all)));
    }
}
