package org.aftercare.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Typed;

/**
 * Turns a JSON object into an input record of texts, booleans, lists of them and further input records, and tells every
 * member of the wrong type by its dotted name. JSON-B would tell one of them, without a name. Members that no record
 * knows are ignored; absent ones and nulls are null.
 */
final class Binding {
    private final List<FieldError> errors = new ArrayList<>();

    private Binding() {}

    /** @throws InvalidInput with every member of a wrong type */
    static <R extends Record> R bind(JsonObject json, Class<R> type) {
        var binding = new Binding();
        R bound = binding.record("", json, type);
        if (!binding.errors.isEmpty()) throw new InvalidInput(binding.errors);
        return bound;
    }

    private <R extends Record> R record(String prefix, JsonObject json, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(prefix + component.getName(), json.get(component.getName()), component))
                .toArray();
        return made(type, components, values);
    }

    private Object value(String field, JsonValue json, RecordComponent component) {
        boolean list = component.getType() == List.class && json instanceof JsonArray;
        return list
                ? list(field, (JsonArray) json, (ParameterizedType) component.getGenericType())
                : value(field, json, component.getType());
    }

    private List<?> list(String field, JsonArray array, ParameterizedType type) {
        Class<?> of = (Class<?>) type.getActualTypeArguments()[0];
        List<Object> bound = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = field + "[" + i + "]";
            bound.add(array.isNull(i) ? wrong(at, "MALFORMED") : value(at, array.get(i), of));
        }
        return bound;
    }

    private Object value(String field, JsonValue json, Class<?> type) {
        if (json == null || json.getValueType() == ValueType.NULL) return null;
        if (type == String.class && json instanceof JsonString text) return text(field, text);
        if (type == Long.class && json instanceof JsonNumber id && id.toString().matches("[0-9]{1,18}"))
            return id.longValue();
        if (type == Boolean.class && isBoolean(json)) return json.getValueType() == ValueType.TRUE;
        if (type.isRecord() && json instanceof JsonObject object)
            return record(field + ".", object, type.asSubclass(Record.class));
        return wrong(field, type == Boolean.class ? "INVALID_BOOLEAN" : "MALFORMED");
    }

    private String text(String field, JsonString text) {
        String value = text.getString();
        return Typed.isStorable(value) ? value : wrong(field, "CONTROL_CHARACTER");
    }

    private <T> T wrong(String field, String code) {
        errors.add(FieldError.of(field, code));
        return null;
    }

    private static boolean isBoolean(JsonValue json) {
        return json.getValueType() == ValueType.TRUE || json.getValueType() == ValueType.FALSE;
    }

    private static <R extends Record> R made(Class<R> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an input record checks nothing itself: " + type, e);
        }
    }
}
