package org.aftercare.parts;

/** Why a part was set aside. */
public enum PartFault {
    NONE,
    /** New, and doesn't work. */
    DEAD,
    /** Not the part that was needed. */
    WRONG,
    /** Broken in the store. */
    DAMAGED,
    /** It came out of the phone as another was put in. */
    TAKEN_OUT
}
