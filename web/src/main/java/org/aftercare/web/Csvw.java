package org.aftercare.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.platform.Sheet.Column;
import org.aftercare.platform.Sheet.Kind;
import org.aftercare.warranty.PolicyFormat;

/** The format of the policy files as metadata of CSV on the Web (W3C Recommendation of 17 December 2015). */
public final class Csvw {
    private Csvw() {}

    public static JsonObject of(List<PolicyFormat> formats) {
        JsonArrayBuilder tables = Json.createArrayBuilder();
        formats.forEach(format -> tables.add(table(format)));
        return Json.createObjectBuilder()
                .add("@context", "http://www.w3.org/ns/csvw")
                .add(
                        "dialect",
                        Json.createObjectBuilder()
                                .add("encoding", "utf-8")
                                .add("delimiter", ",")
                                .add("quoteChar", "\"")
                                .add("commentPrefix", "#")
                                .add("header", true)
                                .add("trim", true))
                .add("tables", tables)
                .build();
    }

    private static JsonObjectBuilder table(PolicyFormat format) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        format.columns().forEach(column -> columns.add(column(column)));
        return Json.createObjectBuilder()
                .add("url", format.file())
                .add("dc:description", format.about())
                .add("aftercare:uploadable", format.uploadable())
                .add("tableSchema", Json.createObjectBuilder().add("columns", columns));
    }

    private static JsonObjectBuilder column(Column column) {
        var told = Json.createObjectBuilder()
                .add("name", column.name())
                .add("titles", column.name())
                .add("required", column.required())
                .add("datatype", datatype(column));
        if (column.kind() == Kind.WORDS) told.add("separator", " ");
        if (!column.what().isEmpty()) told.add("dc:description", column.what());
        return told;
    }

    private static JsonObjectBuilder datatype(Column column) {
        var type = Json.createObjectBuilder();
        switch (column.kind()) {
            case WHOLE ->
                type.add("base", "integer")
                        .add("minimum", column.from().longValue())
                        .add("maximum", column.to().longValue());
            case DECIMAL ->
                type.add("base", "decimal")
                        .add("minimum", column.from().doubleValue())
                        .add("maximum", column.to().doubleValue());
            case DATE -> type.add("base", "date").add("format", "yyyy-MM-dd");
            case YES_NO -> type.add("base", "boolean").add("format", "yes|no");
            case TEXT, WORDS -> {
                type.add("base", "string");
                if (!column.among().isEmpty()) type.add("format", among(column.among()));
            }
        }
        return type;
    }

    private static String among(List<String> words) {
        return words.stream().map(Csvw::plain).collect(Collectors.joining("|", "^(", ")$"));
    }

    private static String plain(String word) {
        return word.matches("\\w+")
                ? word
                : Pattern.compile("([^\\w])").matcher(word).replaceAll("\\\\$1");
    }
}
