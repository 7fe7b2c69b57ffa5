package org.aftercare.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The network's own short codes for what customers report and what technicians find, from the reference data. */
@ApplicationScoped
public class FaultCodes {
    /**
     * What a customer reports. Its words are in the bundles as {@code symptom.<code>}.
     *
     * @param component the component it points to, e.g. {@code battery}
     * @param level the repair level it usually needs, e.g. {@code L1}
     * @param workMinutes the usual bench time
     */
    public record Symptom(String code, String component, String level, int workMinutes) implements Serializable {}

    /**
     * What a technician finds. Its words are in the bundles as {@code finding.<code>}.
     *
     * @param component the component it speaks of
     * @param cause {@code MANUFACTURING}, {@code WEAR}, {@code SOFTWARE}, {@code CUSTOMER_DAMAGE}, {@code LIQUID},
     *     {@code THIRD_PARTY}, {@code NONE_FOUND} or {@code UNCLEAR}
     * @param excludes whether it takes a claim out of warranty
     */
    public record FindingCode(String code, String component, String cause, boolean excludes) implements Serializable {}

    public List<Symptom> symptoms() {
        throw new UnsupportedOperationException();
    }

    public List<FindingCode> findings() {
        throw new UnsupportedOperationException();
    }

    public Optional<Symptom> symptom(String code) {
        return symptoms().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<FindingCode> finding(String code) {
        return findings().stream().filter(f -> f.code().equals(code)).findFirst();
    }
}
