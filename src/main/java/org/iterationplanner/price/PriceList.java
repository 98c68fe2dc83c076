package org.iterationplanner.price;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one more of each thing that is scarce is worth. Every number is one of plans that the independent checker has judged.
 *
 * @param unchanged score of the best plan that was found without any change: what all prices are measured against
 * @param unchangedGain how much better that is than the plan that was asked about. It is what more search is worth and in no
 *     price
 * @param seeds how many searches with other random numbers agree on every price
 * @param prices what is worth something, the most first
 * @param tried how many constraints of each kind were looked at
 * @param sentences the same in words
 */
public record PriceList(
        String unchanged,
        Saving unchangedGain,
        int seeds,
        List<Price> prices,
        List<Tried> tried,
        List<String> sentences) {

    public PriceList {
        prices = List.copyOf(prices);
        tried = List.copyOf(tried);
        sentences = List.copyOf(sentences);
    }

    /** Kinds of constraints that have a price. */
    public enum Kind {
        CAPACITY("capacity", "capacities"),
        FREEZE("freeze", "freezes"),
        LIMIT("limit", "limits"),
        DEPENDENCY("dependency", "dependencies"),
        WORKLOAD_DEPENDENCY("workload dependency", "workload dependencies");

        private final String one;
        private final String several;

        Kind(String one, String several) {
            this.one = one;
            this.several = several;
        }

        /** What people call one of them. */
        String one() {
            return one;
        }

        /** What people call several of them. */
        String several() {
            return several;
        }
    }

    /**
     * By how much one plan is better than another; what is below 0 is worse.
     *
     * @param hardAmount hard rules broken less
     * @param effortDaysLate effort-days late less
     * @param costOfDelayValueDays cost of delay less, in value days
     * @param iterationsUsed iterations less
     */
    public record Saving(
            BigDecimal hardAmount, BigDecimal effortDaysLate, BigDecimal costOfDelayValueDays, int iterationsUsed) {}

    /**
     * What one constraint costs.
     *
     * @param pointer which one, as a JSON pointer into the request
     * @param team of a capacity
     * @param iteration of a capacity
     * @param unit how much more of it
     * @param saving what that is worth
     * @param score of the plan that is possible with it
     * @param datacenters those that are empty sooner or later with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Price(
            Kind kind,
            String pointer,
            @Nullable String team,
            @Nullable Integer iteration,
            @Nullable BigDecimal unit,
            Saving saving,
            String score,
            List<Emptied> datacenters,
            String sentence) {

        public Price {
            datacenters = List.copyOf(datacenters);
        }
    }

    /**
     * When a datacenter is empty, as the number of the last iteration that holds one of its assets; after the last one while
     * something is not planned.
     *
     * @param before without the change
     * @param after with it
     */
    public record Emptied(String datacenter, int before, int after) {}

    /**
     * How far the constraints of one kind are known.
     *
     * @param priced how many have a price
     * @param worthless how many are worth nothing, alone and, where they were tried so, together with others
     * @param undecided how many there was no time for
     */
    public record Tried(Kind kind, int count, int priced, int worthless, int undecided) {}
}
