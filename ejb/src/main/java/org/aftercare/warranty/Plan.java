package org.aftercare.warranty;

import java.util.Set;

/**
 * A plan that owners may buy.
 *
 * @param components parts, or the groups they share their terms with; {@code *} for all
 * @param boughtWithinDays after the sale; 0 for any day
 * @param covers causes that it covers though they are excluded otherwise, e.g. {@code CUSTOMER_DAMAGE}
 */
record Plan(
        String code,
        Area area,
        String family,
        Set<String> components,
        int boughtWithinDays,
        Set<String> covers,
        Term term) {
    Plan {
        components = Set.copyOf(components);
        covers = Set.copyOf(covers);
    }

    boolean isFor(String brand, String ofFamily, String soldIn) {
        return area.has(brand, soldIn) && (family.equals("*") || family.equalsIgnoreCase(ofFamily));
    }

    boolean hasPart(String part, String group) {
        return components.contains("*") || components.contains(part) || components.contains(group);
    }
}
