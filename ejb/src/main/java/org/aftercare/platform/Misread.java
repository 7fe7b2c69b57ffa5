package org.aftercare.platform;

import java.util.List;
import java.util.stream.Stream;

/** A cell of a reference file that can't be read, for whoever reads it: in English and by a code for other words. */
public final class Misread extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    /** @param english a format of the arguments, for the start's log */
    public Misread(String code, String english, Object... arguments) {
        super(english.formatted(arguments));
        this.code = code;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    ReferenceFiles.Problem on(String file, int line) {
        return new ReferenceFiles.Problem(file, line, getMessage(), code, arguments);
    }
}
