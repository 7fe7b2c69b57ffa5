package org.aftercare.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an article's plain text: a paragraph, steps in order ({@code 1. …} or {@code 1) …}) or points ({@code - …}).
 * An empty line ends a piece. There is no other markup, and none for links or pictures: what is typed is only ever shown.
 *
 * @param lines of a paragraph one; of steps and points each one's text
 */
public record Block(Kind kind, List<String> lines) {
    /** How it is set. */
    public enum Kind {
        PARAGRAPH,
        STEPS,
        POINTS
    }

    public Block {
        lines = List.copyOf(lines);
    }

    /** The text's pieces, in order; nothing of it is lost but the marks and empty lines. */
    public static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        boolean goesOn = false;
        for (String typed : text.lines().map(String::strip).toList()) {
            if (!typed.isEmpty()) take(blocks, kind(typed), words(typed), goesOn);
            goesOn = !typed.isEmpty();
        }
        return List.copyOf(blocks);
    }

    /** A step on a line of its own goes on with the steps before it even across an empty line; a paragraph doesn't. */
    private static void take(List<Block> blocks, Kind kind, String words, boolean goesOn) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last == null || last.kind() != kind || kind == Kind.PARAGRAPH && !goesOn) {
            blocks.add(new Block(kind, List.of(words)));
            return;
        }
        List<String> lines = new ArrayList<>(last.lines());
        if (kind == Kind.PARAGRAPH) lines.set(0, lines.get(0) + " " + words);
        else lines.add(words);
        blocks.set(blocks.size() - 1, new Block(kind, lines));
    }

    private static Kind kind(String line) {
        if (line.matches("[0-9]{1,2}[.)] .*")) return Kind.STEPS;
        return line.startsWith("- ") ? Kind.POINTS : Kind.PARAGRAPH;
    }

    private static String words(String line) {
        return switch (kind(line)) {
            case PARAGRAPH -> line;
            case STEPS -> line.replaceFirst("[0-9]{1,2}[.)] +", "");
            case POINTS -> line.substring(2).strip();
        };
    }
}
