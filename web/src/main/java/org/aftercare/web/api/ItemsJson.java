package org.aftercare.web.api;

import java.util.List;
import java.util.function.Function;
import org.aftercare.platform.Page;

/** A list, or a part of one; {@code next} is absent at the end. */
public record ItemsJson<T>(List<T> items, String next) {
    static <T> ItemsJson<T> all(List<T> items) {
        return new ItemsJson<>(items, null);
    }

    static <S, T> ItemsJson<T> of(Page<S> page, Function<S, T> told) {
        return new ItemsJson<>(page.items().stream().map(told).toList(), page.isLast() ? null : page.next());
    }
}
