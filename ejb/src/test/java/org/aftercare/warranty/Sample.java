package org.aftercare.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.device.DeviceCard;
import org.aftercare.warranty.Coverage.Finding;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;

/** A question as the golden cases write it: words parted by blanks, {@code what=value}; {@code ~} is a blank in a value. */
final class Sample {
    private final Map<String, List<String>> facts = new HashMap<>();
    private final String brand;
    private final String soldIn;

    Sample(String brand, String soldIn, String text) {
        this.brand = brand.equals("-") ? "" : brand;
        this.soldIn = soldIn.equals("-") ? "" : soldIn;
        for (String fact : text.equals("-") ? new String[0] : text.split(" +")) {
            var parts = fact.split("=", 2);
            facts.computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(parts.length == 2 ? parts[1].replace('~', ' ') : "");
        }
    }

    private List<String> all(String name) {
        return facts.getOrDefault(name, List.of());
    }

    private String one(String name, String otherwise) {
        return all(name).isEmpty() ? otherwise : all(name).get(0);
    }

    private Optional<LocalDate> day(String name) {
        return all(name).stream().findFirst().map(LocalDate::parse);
    }

    String family() {
        return one("family", "");
    }

    DeviceCard device() {
        return new DeviceCard(
                1,
                one("imei", "350004012999990"),
                one("imei2", ""),
                one("serial", ""),
                brand.isEmpty() ? "" : one("model", "M"),
                brand,
                brand.isEmpty() ? "" : "Model",
                List.of(),
                day("sold"),
                day("activated"),
                day("produced"),
                soldIn,
                one("channel", ""),
                all("retired").stream().findFirst().map(by -> new DeviceCard.Retired(by, Instant.EPOCH, "T-1")),
                "",
                Optional.empty());
    }

    Question asked(String on) {
        List<Finding> findings = new ArrayList<>();
        all("found").forEach(code -> findings.add(new Finding(code, true)));
        all("unshown").forEach(code -> findings.add(new Finding(code, false)));
        return new Question(
                device(),
                LocalDate.parse(on),
                one("claim", soldIn),
                facts.containsKey("proof"),
                all("part"),
                findings,
                new History(
                        all("plan").stream().map(Sample::plan).toList(),
                        all("repair").stream().map(Sample::repair).toList()),
                facts.containsKey("goodwill"),
                one("choice", "").replace('+', ' '));
    }

    private static BoughtPlan plan(String text) {
        int at = text.indexOf('@');
        return new BoughtPlan(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    }

    /**
     * {@code taken in>ready..handed back/part/ground/result/programme}; nothing after the dots while it is with us, no
     * {@code >} while its owner waits.
     */
    private static PastRepair repair(String text) {
        var parts = text.split("/");
        var days = parts[0].split("\\.\\.");
        var stay = days[0].split(">");
        return new PastRepair(
                LocalDate.parse(stay[0]),
                days.length == 1 ? Optional.empty() : Optional.of(LocalDate.parse(days[1])),
                parts[1],
                parts[2].equals("-") ? "" : parts[2],
                Result.valueOf(parts[3]),
                parts.length == 5 ? parts[4] : "",
                stay.length == 1 ? Optional.empty() : Optional.of(LocalDate.parse(stay[1])));
    }
}
