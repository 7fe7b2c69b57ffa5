package org.aftercare.survey;

import java.io.Serializable;

/**
 * Which call-backs.
 *
 * @param store a code, or empty text for every one within the caller's scope
 */
public record CallBackQuestion(View view, String store) implements Serializable {
    /** What is to be done about them. */
    public enum View {
        OPEN,
        /** Open beyond their due instant. */
        OVERDUE,
        /** Settled, those due last first. */
        DONE
    }

    public CallBackQuestion in(View other) {
        return new CallBackQuestion(other, store);
    }
}
