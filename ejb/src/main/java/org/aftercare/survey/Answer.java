package org.aftercare.survey;

import java.util.Map;
import java.util.Optional;

/**
 * What a customer says.
 *
 * @param overall 1 (poor) to 5 (excellent)
 * @param attributes by attribute code ({@code explanation}, {@code solution}, {@code knowledge}, {@code softSkills},
 *     {@code serviceTime}), 1 to 5; those not given are absent
 * @param recommend 0 to 10
 */
public record Answer(
        int overall,
        Map<String, Integer> attributes,
        Optional<Boolean> fixed,
        Optional<Integer> recommend,
        String words) {
    public Answer {
        attributes = Map.copyOf(attributes);
    }
}
