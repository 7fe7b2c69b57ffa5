package org.aftercare.survey;

/** So many good ones of n. */
record Share(int good, int n) {
    double value() {
        return Scores.share(good, n);
    }
}
