package org.aftercare.parts;

/** Where a part is. */
public enum PartPlace {
    /** In a store, for whoever needs it. */
    FREE,
    /** In a store, for one repair. */
    RESERVED,
    /** In a store, set aside: it goes back to the maker, or is scrapped. */
    DEFECTIVE,
    /** On its way to another store. */
    TRANSIT,
    /** In a phone. */
    FITTED,
    /** With its maker again. */
    MAKER,
    SCRAPPED,
    LOST;

    /** A store has it in its hands. */
    boolean isInStore() {
        return this == FREE || this == RESERVED || this == DEFECTIVE;
    }
}
