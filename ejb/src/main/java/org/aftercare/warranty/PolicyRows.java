package org.aftercare.warranty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aftercare.platform.Misread;
import org.aftercare.platform.Sheet.Row;
import org.aftercare.warranty.Policies.Exclusion;
import org.aftercare.warranty.Policies.MakerTerm;
import org.aftercare.warranty.Policies.StatutoryTerm;

/** What each line of a policy's file says, with what is wrong with it told on the line. */
final class PolicyRows {
    private static final String[] CAUSES = {"CUSTOMER_DAMAGE", "LIQUID", "THIRD_PARTY", "WEAR"};
    private static final String[] REMEDIES = {"REPAIR", "EXCHANGE", "REFUND"};

    private final Map<String, Set<String>> areas;
    private final Map<String, String> components;

    PolicyRows(Map<String, Set<String>> areas, Map<String, String> components) {
        this.areas = areas;
        this.components = components;
    }

    StatutoryTerm statutory(Row row) {
        var country = row.text("country");
        if (!isCountry(country)) row.wrong("NO_COUNTRY", "%s '%s' is no country", "country", country);
        var component = anyOrComponent(row);
        row.once("country, soldFrom and component", String.join(" ", country, row.text("soldFrom"), component));
        var start = row.oneOf("start", "DELIVERY", "AFTER_MAKER");
        return new StatutoryTerm(
                country,
                component,
                term(
                        row,
                        Source.STATUTORY,
                        "soldFrom",
                        start,
                        row.whole("presumptionMonths", 0, 600),
                        row.whole("producedPlusDays", 0, 3_660)));
    }

    MakerTerm maker(Row row) {
        var component = component(row, "component", false);
        var area = area(row);
        var channels = row.words("channels");
        for (String country : area.countries())
            for (String channel : channels.isEmpty() ? List.of("*") : channels)
                row.once(
                        "term",
                        String.join(
                                " ",
                                area.brand(),
                                row.text("family"),
                                country,
                                component,
                                channel,
                                row.text("soldFrom")));
        return new MakerTerm(
                area,
                row.text("family"),
                component,
                channels.isEmpty() ? Set.of("*") : Set.copyOf(channels),
                countries(row, "validIn", Set.of("*", "SOLD")),
                term(
                        row,
                        Source.MAKER,
                        "soldFrom",
                        row.oneOf("start", "PURCHASE", "ACTIVATION"),
                        0,
                        row.whole("producedPlusDays", 0, 3_660)));
    }

    static Exclusion exclusion(Row row) {
        var exclusion = new Exclusion(row.one("source", Source.class), row.oneOf("cause", CAUSES), row.text("why"));
        row.once("source and cause", exclusion.source() + " " + exclusion.cause());
        return exclusion;
    }

    RepairEffect effect(Row row) {
        var area = area(row);
        var on = row.one("on", Source.class);
        var kind = row.one("effect", RepairEffect.Kind.class);
        var component = anyOrComponent(row);
        for (String country : area.countries())
            row.once(
                    "effect",
                    String.join(" ", area.brand(), country, "" + on, "" + kind, row.text("soldFrom"), component));
        return new RepairEffect(
                area,
                on,
                row.date("soldFrom"),
                component,
                kind,
                row.whole("amount", 0, 3_660),
                row.whole("most", 0, 99),
                row.yes("confirmed"),
                row.text("source"));
    }

    RepairTerm repairTerm(Row row) {
        var area = area(row);
        List<String> grounds = new ArrayList<>(List.of(names(Source.values())));
        grounds.addAll(List.of("PAID", "*"));
        var under = row.oneOf("under", grounds.toArray(String[]::new));
        var component = component(row, "component", true);
        for (String country : area.countries())
            row.once(
                    "repair term",
                    String.join(" ", area.brand(), country, under, component, row.text("handedBackFrom")));
        return new RepairTerm(
                area, under, component, term(row, Source.EARLIER_REPAIR, "handedBackFrom", "HANDED_BACK", 0, 0));
    }

    Plan plan(Row row) {
        var parts = row.words("components");
        if (parts.isEmpty()) row.wrong("NO_PART_NAMED", "%s names no part", "components");
        parts.stream().filter(part -> !isPart(part)).forEach(part -> noPart(row, "components", part));
        row.words("covers").stream()
                .filter(cause -> !List.of(CAUSES).contains(cause))
                .forEach(cause -> noneOf(row, "covers", cause, CAUSES));
        return new Plan(
                row.key("code"),
                area(row),
                row.text("family"),
                Set.copyOf(parts),
                row.whole("boughtWithinDays", 0, 3_660),
                Set.copyOf(row.words("covers")),
                term(row, Source.PLAN, "boughtFrom", row.oneOf("start", "PURCHASE", "AFTER_MAKER", "BOUGHT"), 0, 0));
    }

    Recall recall(Row row) {
        var remedies = row.words("remedies");
        if (remedies.isEmpty()) row.wrong("EMPTY", "%s is empty", "remedies");
        for (String remedy : remedies)
            if (!List.of(REMEDIES).contains(remedy)) noneOf(row, "remedies", remedy, REMEDIES);
        var models = row.words("models");
        if (models.isEmpty()) row.wrong("EMPTY", "%s is empty", "models");
        return new Recall(
                row.key("code"),
                area(row),
                Set.copyOf(models),
                component(row, "component", false),
                row.words("imeis").stream().map(Recall.Range::parse).toList(),
                row.words("serials"),
                row.dateIfAny("producedFrom"),
                row.dateIfAny("producedUntil"),
                row.date("from"),
                row.dateIfAny("until"),
                remedies,
                row.yes("confirmed"),
                row.text("source"));
    }

    StartRule startRule(Row row) {
        var area = area(row);
        List<String> sources = new ArrayList<>(List.of(names(Source.values())));
        sources.add("*");
        var on = row.oneOf("on", sources.toArray(String[]::new));
        for (String country : area.countries()) row.once("rule", String.join(" ", on, area.brand(), country));
        row.text("why");
        return new StartRule(
                on,
                area,
                row.words("withoutProof").stream().map(PolicyRows::known).toList());
    }

    private static Start.Known known(String word) {
        return Arrays.stream(Start.Known.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> misread("withoutProof", word, names(Start.Known.values())));
    }

    private static void noneOf(Row row, String column, String word, String... choices) {
        row.wrong("NONE_OF", "%s '%s' is none of %s", column, word, String.join(", ", choices));
    }

    private static Misread misread(String column, String word, String... choices) {
        return new Misread("NONE_OF", "%s '%s' is none of %s", column, word, String.join(", ", choices));
    }

    private static Term term(
            Row row, Source by, String from, String start, int presumptionMonths, int producedPlusDays) {
        return new Term(
                by,
                row.date(from),
                start,
                row.whole("months", 0, 600),
                row.whole("days", 0, 3_660),
                presumptionMonths,
                producedPlusDays,
                row.words("remedies").stream().map(Remedy::parse).toList(),
                row.yes("confirmed"),
                row.text("source"));
    }

    private Area area(Row row) {
        return new Area(row.text("brand"), countries(row, "countries", Set.of("*")));
    }

    private String component(Row row, String column, boolean any) {
        var component = row.text(column);
        if (!(any && component.equals("*")) && !isPart(component)) noPart(row, column, component);
        return component;
    }

    /** Where a file of an older version doesn't name the part, its rows are for all. */
    private String anyOrComponent(Row row) {
        var parts = row.words("component");
        if (parts.size() > 1) row.wrong("SEVERAL_PARTS", "%s names several parts", "component");
        parts.stream().filter(part -> !isPart(part)).forEach(part -> noPart(row, "component", part));
        return parts.isEmpty() ? "*" : parts.get(0);
    }

    private boolean isPart(String component) {
        return component.equals("*") || components.containsKey(component) || components.containsValue(component);
    }

    private static void noPart(Row row, String column, String component) {
        row.wrong("NOT_IN_FILE", "%s '%s' is not in %s", column, component, "components.csv");
    }

    private Set<String> countries(Row row, String column, Set<String> signs) {
        List<String> named = new ArrayList<>();
        for (String word : row.words(column)) {
            if (areas.containsKey(word)) named.addAll(areas.get(word));
            else if (signs.contains(word) || isCountry(word)) named.add(word);
            else row.wrong("NO_PLACE", "%s '%s' is neither country nor area", column, word);
        }
        if (named.isEmpty()) row.wrong("NO_COUNTRY_NAMED", "%s names no country", column);
        return Set.copyOf(named);
    }

    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
