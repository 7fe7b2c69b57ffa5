package org.aftercare.network;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** How an act's changes are written down. What is kept is read for ever: a column is never renamed. */
final class FactsJson {
    private FactsJson() {}

    static String write(Map<Part, Map<String, String>> changes) {
        var object = Json.createObjectBuilder();
        changes.forEach((part, columns) -> object.add(part.key(), columns(columns)));
        return object.build().toString();
    }

    private static JsonObjectBuilder columns(Map<String, String> columns) {
        var object = Json.createObjectBuilder();
        columns.forEach(object::add);
        return object;
    }

    static Map<Part, Map<String, String>> read(String json) {
        Map<Part, Map<String, String>> changes = new TreeMap<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((key, columns) -> changes.put(Part.of(key), columns(columns.asJsonObject())));
        }
        return changes;
    }

    private static Map<String, String> columns(JsonObject object) {
        Map<String, String> columns = new TreeMap<>();
        object.keySet().forEach(column -> columns.put(column, object.getString(column)));
        return columns;
    }
}
