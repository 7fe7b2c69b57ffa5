package org.aftercare.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a technician writes is read for numbers of the catalogue; every other word is for people. */
class PartListTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one number                           | A-1                          | {A-1=1}
            in small letters                     | a-1                          | {A-1=1}
            among words                          | the display a-1, please      | {A-1=1}
            several, in their order              | B-2; A-1                     | {B-2=1, A-1=1}
            how many, before                     | 2 x A-1                      | {A-1=2}
            how many, after                      | A-1 x2, B-2 × 3              | {A-1=2, B-2=3}
            named twice adds up                  | A-1, A-1 x2                  | {A-1=3}
            none at all is said as it is         | A-1 x0                       | {A-1=0}
            other makers' numbers are words      | XY-99 and display assembly   | {}
            a longer number isn't the shorter    | A-1-B, XA-1                  | {}
            a count of something else            | A-1, 2 days                  | {A-1=1}
            a number isn't the count of the next | A-1 x 2 x B-2                | {A-1=2, B-2=1}
            """)
    void aListIsRead(String why, String text, String found) {
        assertThat(PartList.read(text, Set.of("A-1", "B-2")::contains).toString())
                .isEqualTo(found);
    }
}
