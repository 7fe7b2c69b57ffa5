package org.aftercare.warranty;

/** On which ground something is owed. */
enum Source {
    STATUTORY,
    MAKER
}
