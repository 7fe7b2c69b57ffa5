package org.aftercare.warranty;

import java.util.Set;

/**
 * For whom a row of a policy is: brand, countries of sale; {@code *} is for all. The row that says more wins, brand
 * before country.
 */
record Area(String brand, Set<String> countries) {
    Area {
        countries = Set.copyOf(countries);
    }

    boolean has(String ofBrand, String soldIn) {
        return (brand.equals("*") || brand.equalsIgnoreCase(ofBrand))
                && (countries.contains("*") || countries.contains(soldIn));
    }

    boolean isOfBrand() {
        return !brand.equals("*");
    }

    boolean isOfCountry() {
        return !countries.contains("*");
    }

    int weight() {
        return (isOfBrand() ? 2 : 0) + (isOfCountry() ? 1 : 0);
    }
}
