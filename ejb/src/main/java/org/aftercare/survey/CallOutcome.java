package org.aftercare.survey;

/** How a call to a customer came out. */
public enum CallOutcome {
    /** Nobody answered. */
    NOT_REACHED(false, false),
    /** They were reached, and ask for another call. */
    CALL_LATER(false, false),
    /** Something was agreed that settles it; the note says what. */
    AGREED(true, true),
    /** The repair goes on. */
    COMES_BACK(true, false),
    /** They were reached, and want nothing. */
    NOTHING_WANTED(true, false),
    /** They couldn't be reached, after as many calls as policy asks for; the note says what else was tried. */
    GIVEN_UP(true, true);

    private final boolean closes;
    private final boolean needsNote;

    CallOutcome(boolean closes, boolean needsNote) {
        this.closes = closes;
        this.needsNote = needsNote;
    }

    public boolean closes() {
        return closes;
    }

    public boolean needsNote() {
        return needsNote;
    }
}
