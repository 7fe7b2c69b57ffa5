package org.aftercare.warranty;

/**
 * What a repair itself warrants on the part that was repaired.
 *
 * @param under the ground it was done on: a source of coverage, {@code PAID}, or {@code *}
 * @param component the part, or the group it shares its term with; {@code *} for any
 */
record RepairTerm(Area area, String under, String component, Term term) {
    boolean isFor(String brand, String soldIn, String doneUnder, String part, String group) {
        return area.has(brand, soldIn)
                && (under.equals("*") || under.equals(doneUnder))
                && (component.equals("*") || component.equals(part) || component.equals(group));
    }

    /** Who says more wins: brand, country, ground, part. */
    int weight(String part) {
        return area.weight() * 8
                + (under.equals("*") ? 0 : 4)
                + (component.equals("*") ? 0 : component.equals(part) ? 2 : 1);
    }
}
