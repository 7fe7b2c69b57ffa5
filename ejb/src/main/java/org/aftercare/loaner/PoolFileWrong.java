package org.aftercare.loaner;

import java.util.List;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.Refusal;

/** Lines of a file of loaners can't be taken; nothing of it was. */
public class PoolFileWrong extends Refusal {
    private final List<Wrong> lines;

    /** What is wrong with a line. @param number counted from 1; 0 for what only the error tells */
    public record Wrong(int number, FieldError error) {}

    PoolFileWrong(List<Wrong> lines) {
        super(lines.size());
        this.lines = List.copyOf(lines);
    }

    public List<Wrong> lines() {
        return lines;
    }
}
