package org.aftercare.routing;

import java.util.Arrays;

/**
 * Gives each row a column of its own so that the sum of costs is the least: the Hungarian method by shortest augmenting
 * paths (H. W. Kuhn 1955; potentials as in R. Jonker and A. Volgenant, Computing 38, 1987), rows² × columns steps.
 */
final class Assignment {
    private static final int NONE = -1;

    private final double[][] costs;
    private final int columns;
    private final double[] ofRow;
    private final double[] ofColumn;
    private final int[] rowAt;
    private final int[] before;
    private final double[] distance;
    private final boolean[] done;

    private Assignment(double[][] costs) {
        this.costs = costs;
        columns = costs.length == 0 ? 0 : costs[0].length;
        if (columns < costs.length) throw new IllegalArgumentException("fewer columns than rows");
        ofRow = new double[costs.length];
        ofColumn = new double[columns];
        rowAt = new int[columns];
        before = new int[columns];
        distance = new double[columns];
        done = new boolean[columns];
        Arrays.fill(rowAt, NONE);
    }

    /**
     * The column of each row.
     *
     * @param costs finite, at least as many columns as rows
     */
    static int[] cheapest(double[][] costs) {
        var assignment = new Assignment(costs);
        for (int row = 0; row < costs.length; row++) assignment.place(row);
        return assignment.columnOfEachRow();
    }

    private int[] columnOfEachRow() {
        int[] columnAt = new int[costs.length];
        for (int column = 0; column < columns; column++) if (rowAt[column] != NONE) columnAt[rowAt[column]] = column;
        return columnAt;
    }

    /** One more row: along the cheapest chain of rows that make way for each other. */
    private void place(int row) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(done, false);
        reach(row, NONE, 0);
        int last = nearest();
        while (rowAt[last] != NONE) {
            done[last] = true;
            reach(rowAt[last], last, distance[last]);
            last = nearest();
        }
        reprice(row, distance[last]);
        makeWay(row, last);
    }

    private void reach(int row, int from, double sofar) {
        for (int column = 0; column < columns; column++) {
            double way = sofar + costs[row][column] - ofRow[row] - ofColumn[column];
            if (done[column] || way >= distance[column]) continue;
            distance[column] = way;
            before[column] = from;
        }
    }

    private int nearest() {
        int nearest = NONE;
        for (int column = 0; column < columns; column++)
            if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) nearest = column;
        return nearest;
    }

    private void reprice(int row, double length) {
        ofRow[row] += length;
        for (int column = 0; column < columns; column++)
            if (done[column]) {
                ofRow[rowAt[column]] += length - distance[column];
                ofColumn[column] -= length - distance[column];
            }
    }

    private void makeWay(int row, int last) {
        int column = last;
        for (; before[column] != NONE; column = before[column]) rowAt[column] = rowAt[before[column]];
        rowAt[column] = row;
    }
}
