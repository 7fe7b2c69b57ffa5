package org.aftercare.warranty;

import java.time.LocalDate;
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
        List<RepairEffect> effects,
        List<RepairTerm> repairTerms,
        List<Plan> plans,
        List<Recall> recalls,
        List<StartRule> startRules,
        Map<String, Integer> ranks,
        Map<String, String> components,
        Map<String, FindingCode> findings) {
    Policies {
        statutory = List.copyOf(statutory);
        makers = List.copyOf(makers);
        exclusions = List.copyOf(exclusions);
        effects = List.copyOf(effects);
        repairTerms = List.copyOf(repairTerms);
        plans = List.copyOf(plans);
        recalls = List.copyOf(recalls);
        startRules = List.copyOf(startRules);
        ranks = Map.copyOf(ranks);
        components = Map.copyOf(components);
        findings = Map.copyOf(findings);
    }

    /** What sellers in a country owe for a part; {@code *} is for every part. */
    record StatutoryTerm(String country, String component, Term term) {
        boolean isFor(String soldIn, String part, String group) {
            return country.equals(soldIn)
                    && (component.equals("*") || component.equals(part) || component.equals(group));
        }

        /** A row for the part itself comes before one for its group, that one before one for all. */
        int weight(String part) {
            return component.equals("*") ? 0 : component.equals(part) ? 2 : 1;
        }
    }

    /**
     * What a maker promises; {@code *} is for all.
     *
     * @param channels through which it was sold
     * @param validIn where it may be claimed
     */
    record MakerTerm(Area area, String family, String component, Set<String> channels, Set<String> validIn, Term term) {
        MakerTerm {
            channels = Set.copyOf(channels);
            validIn = Set.copyOf(validIn);
        }

        boolean isFor(DeviceCard device, String ofFamily, String part, String group) {
            return area.has(device.brand(), device.soldInCountry())
                    && (family.equals("*") || family.equalsIgnoreCase(ofFamily))
                    && (channels.contains("*") || channels.stream().anyMatch(device.channel()::equalsIgnoreCase))
                    && (component.equals(part) || component.equals(group));
        }

        boolean isValidIn(String country, String soldInCountry) {
            return validIn.contains("*")
                    || validIn.contains(country)
                    || validIn.contains("SOLD") && country.equals(soldInCountry);
        }

        /** Who says more about the device wins: brand before family before country before channel before part. */
        int weight(String part) {
            return (area.isOfBrand() ? 16 : 0)
                    + (family.equals("*") ? 0 : 8)
                    + (area.isOfCountry() ? 4 : 0)
                    + (channels.contains("*") ? 0 : 2)
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

    /** What the law there says of this part, whatever the day of sale. */
    List<StatutoryTerm> statutoryOf(String country, String part) {
        return statutory.stream()
                .filter(row -> row.isFor(country, part, group(part)))
                .toList();
    }

    /** What the maker says of this part of this device, whatever the day of sale. */
    List<MakerTerm> makerOf(DeviceCard device, String family, String part) {
        return makers.stream()
                .filter(row -> row.isFor(device, family, part, group(part)))
                .toList();
    }

    /** The part whose term this one shares. */
    String group(String part) {
        return components.getOrDefault(part, part);
    }

    /** What repairs do to that source, the row that says most first, then the latest. */
    List<RepairEffect> effects(Source on, RepairEffect.Kind kind, DeviceCard device, LocalDate sale, String part) {
        return effects.stream()
                .filter(row -> row.on() == on && row.kind() == kind)
                .filter(row -> row.isFor(device.brand(), device.soldInCountry(), part, group(part)))
                .filter(row -> !row.soldFrom().isAfter(sale))
                .sorted(Comparator.<RepairEffect>comparingInt(row -> -row.weight(part))
                        .thenComparing(RepairEffect::soldFrom, Comparator.reverseOrder()))
                .toList();
    }

    Optional<RepairTerm> repairTerm(DeviceCard device, String under, String part, LocalDate handedBack) {
        return repairTerms.stream()
                .filter(row -> row.isFor(device.brand(), device.soldInCountry(), under, part, group(part)))
                .filter(row -> !row.term().soldFrom().isAfter(handedBack))
                .max(Comparator.<RepairTerm>comparingInt(row -> row.weight(part))
                        .thenComparing(row -> row.term().soldFrom()));
    }

    Optional<Plan> plan(String code) {
        return plans.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    List<Start.Known> withoutProof(Source source, DeviceCard device) {
        return startRules.stream()
                .filter(row -> row.isFor(source, device.brand(), device.soldInCountry()))
                .max(Comparator.comparingInt(StartRule::weight))
                .map(StartRule::withoutProof)
                .orElse(StartRule.USUAL);
    }

    /** Whether some cause would take a claim out of that source, but for those a plan covers. */
    boolean excludesAnything(Source source, Set<String> covered) {
        return exclusions.stream().anyMatch(row -> row.source() == source && !covered.contains(row.cause()));
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
