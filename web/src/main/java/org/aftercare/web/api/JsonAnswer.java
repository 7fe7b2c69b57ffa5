package org.aftercare.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How answers are written: members in the order of their names, absent instead of null. */
@Provider
public class JsonAnswer implements ContextResolver<Jsonb> {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    static String of(Object answer) {
        return JSON.toJson(answer);
    }
}
