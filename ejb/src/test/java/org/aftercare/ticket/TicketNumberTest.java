package org.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {
    @Test
    void noTwoTicketsShareANumber() {
        var seen = new HashSet<TicketNumber>();
        for (long n = 1; n <= 200_000; n++)
            assertThat(seen.add(TicketNumber.ofSequence(n))).isTrue();
    }

    @Test
    void aNumberTellsItsTicket() {
        var random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            long n = random.nextLong() >>> 29;
            assertThat(TicketNumber.ofSequence(n).sequence()).isEqualTo(n);
        }
    }

    @Test
    void neighboursDontLookAlike() {
        var one = TicketNumber.ofSequence(1000).value();
        var next = TicketNumber.ofSequence(1001).value();
        assertThat(one.substring(0, 5)).isNotEqualTo(next.substring(0, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R-", "R-ILOU000", "r-0000000", "R-00000000", "R-000000", "' or 1=1"})
    void whatIsNoNumberCannotExist(String text) {
        assertThatThrownBy(() -> new TicketNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
