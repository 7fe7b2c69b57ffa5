package org.aftercare.survey;

/**
 * What others were rated at, to be compared with.
 *
 * @param share of very good and excellent, 0 to 1
 * @param source who measured it, of whom
 */
public record Benchmark(String brand, double share, String source) {}
