package org.aftercare.warranty;

/** Where a version of the policies comes from: the files of a start, or somebody's upload. */
public enum PolicyOrigin {
    START,
    UPLOAD
}
