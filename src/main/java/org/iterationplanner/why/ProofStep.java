package org.iterationplanner.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One step of a proof of when an asset can be.
 *
 * @param rule the rule that says so; absent for an asset without an estimate
 * @param from the first iteration that it closes, where it closes some
 * @param to the last one
 * @param assets whom it is about
 * @param team that has too little capacity
 * @param needed what it would have to do
 * @param available what it can do
 * @param sentence the same in English
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProofStep(
        @Nullable Rule rule,
        @Nullable Integer from,
        @Nullable Integer to,
        List<String> assets,
        @Nullable String team,
        @Nullable BigDecimal needed,
        @Nullable BigDecimal available,
        String sentence) {

    public ProofStep {
        assets = List.copyOf(assets);
    }

    /** One asset is kept out of some iterations. */
    static ProofStep closed(@Nullable Rule rule, int from, int to, String asset, String sentence) {
        return new ProofStep(rule, from, to, List.of(asset), null, null, null, sentence);
    }

    /** One waits for others. */
    static ProofStep wait(Rule rule, List<String> assets, String sentence) {
        return new ProofStep(rule, null, null, assets, null, null, null, sentence);
    }

    /** The same for more iterations. */
    ProofStep until(int last) {
        return new ProofStep(rule, from, last, assets, team, needed, available, sentence);
    }
}
