package org.aftercare.warranty;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.FaultCodes.FindingCode;

/**
 * The policies in force at one version; the same version is the same policies for ever.
 *
 * @param components which part's term each component shares
 * @param ranks the rank of remedies and sources, 1 for the best
 */
record Policies(
        String version,
        List<StatutoryTerm> statutory,
        List<MakerTerm> makers,
        List<Exclusion> exclusions,
        Map<String, Integer> ranks,
        Map<String, String> components,
        Map<String, FindingCode> findings) {
    Policies {
        statutory = List.copyOf(statutory);
        makers = List.copyOf(makers);
        exclusions = List.copyOf(exclusions);
        ranks = Map.copyOf(ranks);
        components = Map.copyOf(components);
        findings = Map.copyOf(findings);
    }

    /** What sellers in a country owe. */
    record StatutoryTerm(String country, Term term) {}

    /** What a maker promises; {@code *} is for all. @param validIn where it may be claimed */
    record MakerTerm(
            String brand, String family, Set<String> countries, String component, Set<String> validIn, Term term) {
        MakerTerm {
            countries = Set.copyOf(countries);
            validIn = Set.copyOf(validIn);
        }

        boolean isFor(DeviceCard device, String ofFamily, String part, String group) {
            return (brand.equals("*") || brand.equalsIgnoreCase(device.brand()))
                    && (family.equals("*") || family.equalsIgnoreCase(ofFamily))
                    && (countries.contains("*") || countries.contains(device.soldInCountry()))
                    && (component.equals(part) || component.equals(group));
        }

        boolean isValidIn(String country, String soldInCountry) {
            return validIn.contains("*")
                    || validIn.contains(country)
                    || validIn.contains("SOLD") && country.equals(soldInCountry);
        }

        /** Who says more about the device wins: brand before family before country before part. */
        int weight(String part) {
            return (brand.equals("*") ? 0 : 8)
                    + (family.equals("*") ? 0 : 4)
                    + (countries.contains("*") ? 0 : 2)
                    + (component.equals(part) ? 1 : 0);
        }
    }

    /** A cause that takes a claim out of a source. */
    record Exclusion(Source source, String cause, String why) {}

    List<Term> statutoryIn(String country) {
        return statutory.stream()
                .filter(row -> row.country().equals(country))
                .map(StatutoryTerm::term)
                .sorted(Comparator.comparing(Term::soldFrom))
                .toList();
    }

    /** The rows that say most about this part of this device, by day of sale. */
    List<MakerTerm> makerOf(DeviceCard device, String family, String part) {
        var group = components.getOrDefault(part, part);
        var fitting = makers.stream()
                .filter(row -> row.isFor(device, family, part, group))
                .toList();
        var most = fitting.stream().mapToInt(row -> row.weight(part)).max();
        return fitting.stream()
                .filter(row -> row.weight(part) == most.orElse(0))
                .sorted(Comparator.comparing(row -> row.term().soldFrom()))
                .toList();
    }

    Optional<Exclusion> exclusion(Source source, FindingCode finding) {
        if (!finding.excludes()) return Optional.empty();
        return exclusions.stream()
                .filter(row -> row.source() == source && row.cause().equals(finding.cause()))
                .findFirst();
    }

    int rank(String code) {
        return ranks.getOrDefault(code, Integer.MAX_VALUE);
    }
}
