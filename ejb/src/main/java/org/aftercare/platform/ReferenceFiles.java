package org.aftercare.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that hold policies, codes and stores. A file in the operator's folder replaces the one of the same name as
 * a whole; a demo has files of its own; what is left is built in. Each file is read anew: rooms keep what they made of
 * it, for reference data changes at a start only.
 */
@ApplicationScoped
public class ReferenceFiles {
    private static final String NAMES = "files.txt";

    /** What one file says; {@code read} is false where there is none. */
    private record Found(String text, boolean read) {}

    /**
     * A file as a table.
     *
     * @param columns all that it must have, in any order; one that ends in {@code ?} may be left out
     */
    public Sheet sheet(String name, String... columns) {
        var problems = new ArrayList<Problem>();
        var found = find(name, problems);
        if (!found.read() && problems.isEmpty()) problems.add(new Problem(name, 0, "is missing"));
        return new Sheet(name, found.text(), found.read(), List.of(columns), problems);
    }

    /** The same, where an installation may do without the file: then it has no rows. */
    public Sheet sheetIfAny(String name, String... columns) {
        var problems = new ArrayList<Problem>();
        var found = find(name, problems);
        return new Sheet(name, found.text(), found.read(), List.of(columns), problems);
    }

    /** A file as it once was: for making a decision again by a kept version. */
    public static Sheet sheetOf(String name, String text, String... columns) {
        return new Sheet(name, text, true, List.of(columns), new ArrayList<>());
    }

    /** A file of the demo's own, without rows when this is none. */
    public Sheet demoSheet(String name, String... columns) {
        var problems = new ArrayList<Problem>();
        var found = settings().demo() ? builtIn("/demo/" + name, name, problems) : new Found("", false);
        return new Sheet(name, found.text(), found.read(), List.of(columns), problems);
    }

    /** Files in the operator's folder that no room reads: a name that is misspelt would go unnoticed otherwise. */
    List<Problem> strangers() {
        var problems = new ArrayList<Problem>();
        var known = builtIn("/reference-data/" + NAMES, NAMES, problems)
                .text()
                .lines()
                .toList();
        settings().referenceData().ifPresent(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".csv") && !known.contains(name))
                        .sorted()
                        .forEach(name -> problems.add(new Problem(name, 0, "is no file that anything reads")));
            } catch (IOException refused) {
                problems.add(new Problem(folder.toString(), 0, "cannot be listed"));
            }
        });
        return problems;
    }

    /** The demo is on, perhaps with a network of the operator's own: then its files may name stores that aren't there. */
    public boolean isDemo() {
        return settings().demo();
    }

    /** The demo is on, with the network that it brings. */
    public boolean isDemoNetwork() {
        return settings().demo() && settings().referenceData().isEmpty();
    }

    /** What decides where files are; tests have their own. */
    protected Settings settings() {
        return Settings.current();
    }

    private Found find(String name, List<Problem> problems) {
        var own = settings().referenceData().map(folder -> folder.resolve(name)).filter(Files::exists);
        if (own.isPresent()) {
            try {
                return decoded(Files.readAllBytes(own.get()), name, problems);
            } catch (IOException refused) {
                problems.add(new Problem(name, 0, "cannot be read"));
                return new Found("", false);
            }
        }
        if (settings().demo()) {
            var demo = builtIn("/demo/" + name, name, problems);
            if (demo.read()) return demo;
        }
        return builtIn("/reference-data/" + name, name, problems);
    }

    private static Found builtIn(String path, String name, List<Problem> problems) {
        try (InputStream in = ReferenceFiles.class.getResourceAsStream(path)) {
            return in == null ? new Found("", false) : decoded(in.readAllBytes(), name, problems);
        } catch (IOException refused) {
            problems.add(new Problem(name, 0, "cannot be read"));
            return new Found("", false);
        }
    }

    private static Found decoded(byte[] bytes, String name, List<Problem> problems) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Found(text.startsWith("\uFEFF") ? text.substring(1) : text, true);
        } catch (CharacterCodingException other) {
            problems.add(new Problem(name, 0, "is not in UTF-8"));
            return new Found("", false);
        }
    }

    /**
     * What is wrong with a file.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param why in English, for the operator who starts the server
     * @param code for readers in other words: the message key {@code error.LINE_<code>}; empty text for what only an
     *     operator ever reads
     * @param arguments what that sentence names
     */
    public record Problem(String file, int line, String why, String code, List<String> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }

        /** What only an operator ever reads. */
        public Problem(String file, int line, String why) {
            this(file, line, why, "", List.of());
        }

        @Override
        public String toString() {
            return (line == 0 ? file : file + ":" + line) + " " + why;
        }
    }

    /** The end of a key for a text that tells versions apart: the first 12 hexadecimal digits of its SHA-256. */
    public static String fingerprint(String text) {
        return Sha256.hex(text).substring(0, 12);
    }
}
