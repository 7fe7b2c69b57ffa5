package org.aftercare.knowledge;

/**
 * What counts as a sudden rise of a symptom among the repairs of a model.
 *
 * @param learnDays what is usual is learnt from so many days, those before the watched ones
 * @param watchDays a rise is looked for in so many days until yesterday
 * @param factor the rise that is looked for, e.g. 2 for a doubling of the symptom's odds
 * @param prior so many repairs weighs what is usual for the symptom among all models
 * @param caution by so many standard errors what is usual is taken for more than was learnt
 * @param reportsPerFalseAlarm while nothing rises, at most one in so many reports raises an alarm
 * @param quietDays so long one model and symptom isn't told again
 */
public record RisePolicy(
        int learnDays,
        int watchDays,
        double factor,
        int prior,
        double caution,
        int reportsPerFalseAlarm,
        int quietDays) {
    static final RisePolicy USUAL = new RisePolicy(182, 56, 2, 20, 1, 10_000, 28);

    /** How many days of reports it takes to look for a rise. */
    public int days() {
        return learnDays + watchDays;
    }
}
