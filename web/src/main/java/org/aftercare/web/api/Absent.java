package org.aftercare.web.api;

/** What is empty in a desk's answer is absent in ours. */
final class Absent {
    private Absent() {}

    static String ifEmpty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Also for what a score is without answers. */
    static Double ifNone(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
