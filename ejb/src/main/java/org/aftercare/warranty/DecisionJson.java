package org.aftercare.warranty;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.device.DeviceCard;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Consideration;
import org.aftercare.warranty.Coverage.Outcome;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.Coverage.Reason;

/** Questions and decisions as they are kept. What is written once must be read for ever: fields are only ever added. */
final class DecisionJson {
    private DecisionJson() {}

    static String of(Question question, String family) {
        var device = question.device();
        var known = Json.createObjectBuilder()
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
        return Json.createObjectBuilder()
                .add("device", known)
                .add("family", family)
                .add("on", question.on().toString())
                .add("country", question.country())
                .add("proofOfPurchase", question.proofOfPurchase())
                .add("components", texts(question.components()))
                .add("findings", texts(question.findings()))
                .build()
                .toString();
    }

    static Question question(String json) {
        var object = read(json);
        return new Question(
                device(object.getJsonObject("device")),
                LocalDate.parse(object.getString("on")),
                object.getString("country"),
                object.getBoolean("proofOfPurchase"),
                texts(object, "components"),
                texts(object, "findings"));
    }

    static String family(String json) {
        return read(json).getString("family");
    }

    static String of(Coverage coverage) {
        var components = Json.createArrayBuilder();
        coverage.components().forEach(decision -> components.add(of(decision)));
        var derivation = Json.createArrayBuilder();
        coverage.derivation()
                .forEach(rule -> derivation.add(Json.createObjectBuilder()
                        .add("component", rule.component())
                        .add("rule", rule.rule())
                        .add("inputs", rule.inputs())
                        .add("outcome", rule.outcome())
                        .add("source", rule.source())));
        return Json.createObjectBuilder()
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
                each(object.getJsonArray("components"), DecisionJson::decision),
                each(
                        object.getJsonArray("derivation"),
                        rule -> new Consideration(
                                rule.getString("component"),
                                rule.getString("rule"),
                                rule.getString("inputs"),
                                rule.getString("outcome"),
                                rule.getString("source"))));
    }

    private static JsonObjectBuilder of(ComponentDecision decision) {
        var reasons = Json.createArrayBuilder();
        decision.reasons()
                .forEach(reason -> reasons.add(Json.createObjectBuilder()
                        .add("code", reason.code())
                        .add("arguments", texts(reason.arguments()))));
        var json = Json.createObjectBuilder()
                .add("component", decision.component())
                .add("outcome", decision.outcome().name())
                .add("by", decision.by())
                .add("remedies", texts(decision.remedies()))
                .add("burdenOfProof", decision.burdenOfProof())
                .add("reasons", reasons);
        date(json, "coveredUntil", Optional.ofNullable(decision.coveredUntil()));
        return json;
    }

    private static ComponentDecision decision(JsonObject json) {
        return new ComponentDecision(
                json.getString("component"),
                Outcome.valueOf(json.getString("outcome")),
                json.getString("by"),
                date(json, "coveredUntil").orElse(null),
                texts(json, "remedies"),
                json.getString("burdenOfProof"),
                each(
                        json.getJsonArray("reasons"),
                        reason -> new Reason(reason.getString("code"), texts(reason, "arguments"))));
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
                json.getString("channel"));
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
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
        return Json.createArrayBuilder(texts);
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static <T> List<T> each(JsonArray array, Function<JsonObject, T> read) {
        return array.getValuesAs(JsonObject.class).stream().map(read).toList();
    }
}
