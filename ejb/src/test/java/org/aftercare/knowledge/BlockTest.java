package org.aftercare.knowledge;

import static org.aftercare.knowledge.Block.Kind.PARAGRAPH;
import static org.aftercare.knowledge.Block.Kind.POINTS;
import static org.aftercare.knowledge.Block.Kind.STEPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void stepsPointsAndParagraphsAreTold() {
        assertThat(
                        Block.of(
                                "Before you begin\nkeep a copy.\n\n1. Restart.\n2) Update.\n\n- not with metal\n- not hot\n\nBye."))
                .containsExactly(
                        new Block(PARAGRAPH, List.of("Before you begin keep a copy.")),
                        new Block(STEPS, List.of("Restart.", "Update.")),
                        new Block(POINTS, List.of("not with metal", "not hot")),
                        new Block(PARAGRAPH, List.of("Bye.")));
    }

    @Test
    void stepsGoOnAcrossAnEmptyLineAndParagraphsDoNot() {
        assertThat(Block.of("1. one\n\n2. two\n\na\n\nb"))
                .containsExactly(
                        new Block(STEPS, List.of("one", "two")),
                        new Block(PARAGRAPH, List.of("a")),
                        new Block(PARAGRAPH, List.of("b")));
    }

    @Test
    void whatLooksLikeMarkupElsewhereIsOnlyText() {
        assertThat(Block.of("<b>2.5 V</b> [x](javascript:1)\r\n"))
                .containsExactly(new Block(PARAGRAPH, List.of("<b>2.5 V</b> [x](javascript:1)")));
        assertThat(Block.of(" \n\n")).isEmpty();
    }
}
