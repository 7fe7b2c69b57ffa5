package org.aftercare.warranty;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.Mark;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Consideration;
import org.aftercare.warranty.Coverage.Finding;
import org.aftercare.warranty.Coverage.Ground;
import org.aftercare.warranty.Coverage.Outcome;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.Coverage.Reason;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;

/** Questions and decisions as they are kept. What is written once must be read for ever: fields are only ever added. */
final class DecisionJson {
    /** Looked up once: each call of {@code Json} would search for it anew, which costs more than the decision. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private DecisionJson() {}

    static String of(Question question, String family) {
        var device = question.device();
        var known = JSON.createObjectBuilder()
                .add("id", device.id())
                .add("imei", device.imei())
                .add("imei2", device.imei2())
                .add("serial", device.serial())
                .add("modelCode", device.modelCode())
                .add("brand", device.brand())
                .add("modelName", device.modelName())
                .add("candidates", texts(device.candidates()))
                .add("soldInCountry", device.soldInCountry())
                .add("channel", device.channel());
        date(known, "soldOn", device.soldOn());
        date(known, "activatedOn", device.activatedOn());
        date(known, "producedOn", device.producedOn());
        device.retired()
                .ifPresent(retired -> known.add(
                        "retired",
                        JSON.createObjectBuilder()
                                .add("by", retired.by())
                                .add("at", retired.at().toString())
                                .add("ticket", retired.ticket())));
        if (!device.replaces().isEmpty()) known.add("replaces", device.replaces());
        device.mark().ifPresent(mark -> known.add("mark", mark.name()));
        return JSON.createObjectBuilder()
                .add("device", known)
                .add("family", family)
                .add("on", question.on().toString())
                .add("country", question.country())
                .add("proofOfPurchase", question.proofOfPurchase())
                .add("components", texts(question.components()))
                .add("findings", texts(codes(question, true)))
                .add("notShown", texts(codes(question, false)))
                .add("plans", plans(question.history()))
                .add("repairs", repairs(question.history()))
                .add("goodwill", question.goodwill())
                .add("choice", question.choice())
                .build()
                .toString();
    }

    private static List<String> codes(Question question, boolean shown) {
        return question.findings().stream()
                .filter(finding -> finding.shown() == shown)
                .map(Finding::code)
                .toList();
    }

    private static JsonArrayBuilder plans(History history) {
        var plans = JSON.createArrayBuilder();
        history.plans()
                .forEach(plan -> plans.add(JSON.createObjectBuilder()
                        .add("code", plan.code())
                        .add("boughtOn", plan.boughtOn().toString())));
        return plans;
    }

    private static JsonArrayBuilder repairs(History history) {
        var repairs = JSON.createArrayBuilder();
        for (PastRepair repair : history.repairs()) {
            var json = JSON.createObjectBuilder()
                    .add("takenIn", repair.takenIn().toString())
                    .add("component", repair.component())
                    .add("under", repair.under())
                    .add("result", repair.result().name())
                    .add("recall", repair.recall());
            date(json, "handedBack", repair.handedBack());
            date(json, "waitedUntil", repair.waitedUntil());
            repairs.add(json);
        }
        return repairs;
    }

    private static History history(JsonObject json) {
        return new History(
                each(
                        json,
                        "plans",
                        plan -> new BoughtPlan(plan.getString("code"), LocalDate.parse(plan.getString("boughtOn")))),
                each(
                        json,
                        "repairs",
                        repair -> new PastRepair(
                                LocalDate.parse(repair.getString("takenIn")),
                                date(repair, "handedBack"),
                                repair.getString("component"),
                                repair.getString("under"),
                                Result.valueOf(repair.getString("result")),
                                repair.getString("recall"),
                                date(repair, "waitedUntil"))));
    }

    private static List<Finding> findings(JsonObject json) {
        return Stream.concat(
                        texts(json, "findings").stream().map(code -> new Finding(code, true)),
                        texts(json, "notShown").stream().map(code -> new Finding(code, false)))
                .toList();
    }

    static Question question(String json) {
        var object = read(json);
        return new Question(
                device(object.getJsonObject("device")),
                LocalDate.parse(object.getString("on")),
                object.getString("country"),
                object.getBoolean("proofOfPurchase"),
                texts(object, "components"),
                findings(object),
                history(object),
                object.getBoolean("goodwill", false),
                object.getString("choice", ""));
    }

    static String family(String json) {
        return read(json).getString("family");
    }

    static String of(Coverage coverage) {
        var components = JSON.createArrayBuilder();
        coverage.components().forEach(decision -> components.add(of(decision)));
        var derivation = JSON.createArrayBuilder();
        coverage.derivation()
                .forEach(rule -> derivation.add(JSON.createObjectBuilder()
                        .add("component", rule.component())
                        .add("rule", rule.rule())
                        .add("inputs", rule.inputs())
                        .add("outcome", rule.outcome())
                        .add("source", rule.source())));
        return JSON.createObjectBuilder()
                .add("policyVersion", coverage.policyVersion())
                .add("on", coverage.on().toString())
                .add("components", components)
                .add("derivation", derivation)
                .build()
                .toString();
    }

    static Coverage coverage(String json) {
        var object = read(json);
        return new Coverage(
                object.getString("policyVersion"),
                LocalDate.parse(object.getString("on")),
                each(object, "components", DecisionJson::decision),
                each(
                        object,
                        "derivation",
                        rule -> new Consideration(
                                rule.getString("component"),
                                rule.getString("rule"),
                                rule.getString("inputs"),
                                rule.getString("outcome"),
                                rule.getString("source"))));
    }

    private static JsonObjectBuilder of(ComponentDecision decision) {
        var reasons = of(decision.reasons());
        var json = JSON.createObjectBuilder()
                .add("component", decision.component())
                .add("outcome", decision.outcome().name())
                .add("by", decision.by())
                .add("remedies", texts(decision.remedies()))
                .add("burdenOfProof", decision.burdenOfProof())
                .add("reasons", reasons)
                .add("stack", stack(decision.stack()));
        date(json, "coveredUntil", Optional.ofNullable(decision.coveredUntil()));
        return json;
    }

    private static JsonArrayBuilder of(List<Reason> reasons) {
        var array = JSON.createArrayBuilder();
        reasons.forEach(reason -> array.add(
                JSON.createObjectBuilder().add("code", reason.code()).add("arguments", texts(reason.arguments()))));
        return array;
    }

    private static List<Reason> reasons(JsonObject json) {
        return each(json, "reasons", reason -> new Reason(reason.getString("code"), texts(reason, "arguments")));
    }

    private static JsonArrayBuilder stack(List<Ground> stack) {
        var array = JSON.createArrayBuilder();
        for (Ground ground : stack) {
            var json = JSON.createObjectBuilder()
                    .add("source", ground.source())
                    .add("code", ground.code())
                    .add("state", ground.state().name())
                    .add("remedies", texts(ground.remedies()))
                    .add("reasons", of(ground.reasons()))
                    .add("confirmed", ground.confirmed())
                    .add("cited", ground.cited());
            date(json, "until", ground.until());
            array.add(json);
        }
        return array;
    }

    private static Ground ground(JsonObject json) {
        return new Ground(
                json.getString("source"),
                json.getString("code"),
                Ground.State.valueOf(json.getString("state")),
                date(json, "until"),
                texts(json, "remedies"),
                reasons(json),
                json.getBoolean("confirmed"),
                json.getString("cited"));
    }

    private static ComponentDecision decision(JsonObject json) {
        return new ComponentDecision(
                json.getString("component"),
                Outcome.valueOf(json.getString("outcome")),
                json.getString("by"),
                date(json, "coveredUntil").orElse(null),
                texts(json, "remedies"),
                json.getString("burdenOfProof"),
                reasons(json),
                each(json, "stack", DecisionJson::ground));
    }

    private static DeviceCard device(JsonObject json) {
        return new DeviceCard(
                json.getJsonNumber("id").longValue(),
                json.getString("imei"),
                json.getString("imei2"),
                json.getString("serial"),
                json.getString("modelCode"),
                json.getString("brand"),
                json.getString("modelName"),
                texts(json, "candidates"),
                date(json, "soldOn"),
                date(json, "activatedOn"),
                date(json, "producedOn"),
                json.getString("soldInCountry"),
                json.getString("channel"),
                Optional.ofNullable(json.getJsonObject("retired"))
                        .map(retired -> new DeviceCard.Retired(
                                retired.getString("by"),
                                Instant.parse(retired.getString("at")),
                                retired.getString("ticket"))),
                json.getString("replaces", ""),
                Optional.ofNullable(json.getString("mark", null)).map(Mark::valueOf));
    }

    private static JsonObject read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static void date(JsonObjectBuilder json, String name, Optional<LocalDate> date) {
        date.ifPresent(day -> json.add(name, day.toString()));
    }

    private static Optional<LocalDate> date(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null)).map(LocalDate::parse);
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return JSON.createArrayBuilder(texts);
    }

    /** None where an older decision doesn't know the name. */
    private static List<String> texts(JsonObject json, String name) {
        if (!json.containsKey(name)) return List.of();
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static <T> List<T> each(JsonObject json, String name, Function<JsonObject, T> read) {
        if (!json.containsKey(name)) return List.of();
        return json.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(read)
                .toList();
    }
}
