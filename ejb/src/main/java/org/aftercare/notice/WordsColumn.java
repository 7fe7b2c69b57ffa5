package org.aftercare.notice;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The words of a letter, kept as a JSON object in a text column. */
final class WordsColumn {
    private WordsColumn() {}

    static String written(Map<String, String> words) {
        var object = Json.createObjectBuilder();
        new TreeMap<>(words).forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> read(String column) {
        var words = new TreeMap<String, String>();
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            reader.readObject().forEach((name, value) -> words.put(name, ((JsonString) value).getString()));
        }
        return words;
    }
}
