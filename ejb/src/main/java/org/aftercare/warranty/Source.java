package org.aftercare.warranty;

/** On which ground something is owed. */
enum Source {
    /** The seller's liability by law, in the country of sale. */
    STATUTORY,
    /** The maker's own promise. */
    MAKER,
    /** A plan that the owner bought. */
    PLAN,
    /** What an earlier repair itself warrants. */
    EARLIER_REPAIR,
    /** A recall or service programme. */
    RECALL,
    /** Granted by a store lead though nothing is owed. */
    GOODWILL
}
