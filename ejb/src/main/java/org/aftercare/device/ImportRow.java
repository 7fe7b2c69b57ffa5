package org.aftercare.device;

/**
 * A row of a file.
 *
 * @param line where it begins in the file, whose first line is 1
 * @param cells how many cells it has, when there should be more or fewer; else 0
 */
record ImportRow(long line, int cells, TypedDevice device) {}
