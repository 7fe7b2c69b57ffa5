package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** The bundles as pages read them: {@code #{w['queue.title']}}. Never falls back to the language of the server. */
@Named("w")
@RequestScoped
public class Wording extends AbstractMap<String, String> {
    @Inject
    Me me;

    @Override
    public String get(Object key) {
        return me.plain().of(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return me.plain().has(String.valueOf(key));
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
