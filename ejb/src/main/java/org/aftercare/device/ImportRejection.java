package org.aftercare.device;

import java.io.Serializable;
import org.aftercare.platform.FieldError;

/**
 * One thing that was wrong with a row, which was therefore left out as a whole.
 *
 * @param line where the row begins in the file, its first line being 1
 * @param named what the row calls the device
 */
public record ImportRejection(long line, String named, FieldError error) implements Serializable {}
