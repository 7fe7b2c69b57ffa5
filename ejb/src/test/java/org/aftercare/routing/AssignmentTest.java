package org.aftercare.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void eachRowGetsAColumnOfItsOwnAndAllTogetherTheCheapest() {
        double[][] costs = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};
        assertThat(Assignment.cheapest(costs)).containsExactly(1, 0, 2);
    }

    @Test
    void noRowsNeedNothingAndTooManyRowsFindNothing() {
        assertThat(Assignment.cheapest(new double[0][])).isEmpty();
        assertThatThrownBy(() -> Assignment.cheapest(new double[][] {{1}, {2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Against all permutations; few different costs, so that ties are seen, and gains as costs below zero. */
    @Test
    void aThousandAssignmentsCostAsLittleAsTheBestOfAll() {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            int rows = 1 + random.nextInt(5);
            double[][] costs = new double[rows][rows + random.nextInt(3)];
            for (double[] row : costs) Arrays.setAll(row, column -> random.nextInt(20) - 8);
            int[] chosen = Assignment.cheapest(costs);
            assertThat(chosen).as("seed %s", seed).doesNotHaveDuplicates();
            double sum = 0;
            for (int row = 0; row < rows; row++) sum += costs[row][chosen[row]];
            assertThat(sum).as("seed %s", seed).isCloseTo(least(costs, 0, 0), within(1e-9));
        }
    }

    private static double least(double[][] costs, int row, int taken) {
        if (row == costs.length) return 0;
        double least = Double.POSITIVE_INFINITY;
        for (int column = 0; column < costs[row].length; column++)
            if ((taken & 1 << column) == 0)
                least = Math.min(least, costs[row][column] + least(costs, row + 1, taken | 1 << column));
        return least;
    }
}
