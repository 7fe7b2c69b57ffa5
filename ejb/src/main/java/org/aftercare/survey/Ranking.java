package org.aftercare.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Where stores stand among each other, as far as their answers tell: any two by Fisher's exact test, all of them together
 * held to 5 % by Holm's method (S. Holm, "A simple sequentially rejective multiple test procedure", 1979).
 */
final class Ranking {
    static final double LEVEL = 0.05;

    private final int[] better;
    private final int[] worse;

    private record Pair(int better, int worse, double chance) {}

    private Ranking(int stores) {
        better = new int[stores];
        worse = new int[stores];
    }

    /** In the order of the shares. */
    static List<Rank> of(List<Share> shares) {
        var ranking = new Ranking(shares.size());
        differing(shares, (above, below) -> {
            ranking.better[below]++;
            ranking.worse[above]++;
        });
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++)
            ranks.add(new Rank(1 + ranking.better[i], shares.size() - ranking.worse[i], shares.size()));
        return ranks;
    }

    /** Tells every two that surely differ, the better one first. */
    static void differing(List<Share> shares, BiConsumer<Integer, Integer> pair) {
        List<Pair> all = pairs(shares);
        all.sort(Comparator.comparingDouble(Pair::chance));
        double[] chances = all.stream().mapToDouble(Pair::chance).toArray();
        int sure = holm(chances, shares.size() * (shares.size() - 1) / 2);
        all.subList(0, sure).forEach(one -> pair.accept(one.better(), one.worse()));
    }

    /** How many of these hold. @param ascending the smallest chances of all tests @param tests how many were made */
    static int holm(double[] ascending, int tests) {
        int sure = 0;
        while (sure < ascending.length && ascending[sure] <= LEVEL / (tests - sure)) sure++;
        return sure;
    }

    /** Those that differ by themselves: no others can differ among all. */
    private static List<Pair> pairs(List<Share> shares) {
        int most = shares.stream().mapToInt(Share::n).max().orElse(0);
        var fisher = new Fisher(2 * most);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++)
            for (int j = 0; j < i; j++) {
                double chance = fisher.test(shares.get(i), shares.get(j));
                if (chance > LEVEL) continue;
                boolean first = shares.get(i).value() > shares.get(j).value();
                pairs.add(new Pair(first ? i : j, first ? j : i, chance));
            }
        return pairs;
    }
}
