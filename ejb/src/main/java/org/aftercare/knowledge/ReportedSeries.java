package org.aftercare.knowledge;

/**
 * What was reported of a model, day by day.
 *
 * @param reports of the symptom
 * @param repairs of the model on the same days
 * @param everywhere the symptom's share of all models' repairs in those days, 0 to 1
 */
public record ReportedSeries(String model, String symptom, int[] reports, int[] repairs, double everywhere) {}
