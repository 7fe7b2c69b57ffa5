package org.aftercare.platform;

import jakarta.ejb.ApplicationException;

/**
 * A rule said no and a person must act on it. Rolls the transaction back; the web turns {@link #key()} and {@link
 * #arguments()} into words from the bundles. Anything else that is thrown is a bug.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
    private final transient Object[] arguments;

    protected Refusal(Object... arguments) {
        super(null, null, false, true);
        this.arguments = arguments.clone();
    }

    /** The message key, e.g. {@code StepRefused}. */
    public String key() {
        return getClass().getSimpleName();
    }

    /** What the sentence names; in the order of its placeholders. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    @Override
    public String getMessage() {
        return key();
    }
}
