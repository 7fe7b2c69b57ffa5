package org.aftercare.network;

import java.util.List;
import org.aftercare.platform.FieldError;

/**
 * What a file of stores or lanes would change; nothing is kept but the file.
 *
 * @param id by which it is confirmed; 0 while something is wrong
 * @param errors by line; while there are any, nothing can be confirmed
 * @param changes by store or lane
 * @param seen the number of the latest act of all that this rests on
 */
public record NetworkImport(long id, List<LineError> errors, List<Change> changes, int seen) {
    public NetworkImport {
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
    }

    /** What is wrong with a line. @param line 0 for the file as a whole */
    public record LineError(int line, FieldError error) {}

    /** What would be said of one. */
    public record Change(Part part, Kind kind, List<PartFacts.Difference> differences) {}

    /** REMOVED: a store would be out of operation, for a lane a general one would hold. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }
}
