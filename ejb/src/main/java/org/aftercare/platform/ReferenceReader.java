package org.aftercare.platform;

import java.util.List;
import org.aftercare.platform.ReferenceFiles.Problem;

/**
 * A room's bean that lives on reference files. At start all of them are asked for problems before any may keep
 * anything, so that an operator is told every wrong line at once.
 */
public interface ReferenceReader {
    /** What is wrong with the files it has read. */
    List<Problem> problems();

    /** Keeps the versions that are new; called once at start, in a transaction, when nobody has a problem. */
    default void keep() {}
}
