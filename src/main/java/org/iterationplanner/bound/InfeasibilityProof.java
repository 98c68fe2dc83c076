package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.check.AssetRules;
import org.iterationplanner.check.PlacedAsset;
import org.jspecify.annotations.Nullable;

/**
 * A bound of the hard level: conflicts without a common asset, each with the least that every plan is charged for it, summed
 * up, as disjoint unsatisfiable cores are in MaxSAT (Fu and Malik 2006). The words of the first ones say why no plan is feasible.
 */
final class InfeasibilityProof implements Proof {

    private static final int TOLD = 3;

    /** Visits of waits: about a second, most of which only a large backlog with many conflicts ever needs. */
    private static final long MOST_STEPS = 10_000_000;

    private final PlanRequest request;
    private final int enough;
    private final BitSet used = new BitSet();
    private final List<String> words = new ArrayList<>();
    private long sum;
    private int conflicts;

    InfeasibilityProof(PlanRequest request) {
        this(request, Integer.MAX_VALUE);
    }

    /** @param enough how many conflicts are looked for */
    InfeasibilityProof(PlanRequest request, int enough) {
        this.request = request;
        this.enough = enough;
    }

    @Override
    public void prove(Ledger ledger, BooleanSupplier stop) {
        HardModel model = new HardModel(new AssetRules(request.modelInput()));
        for (int a = 0; a < model.assets().size() && conflicts < enough; a++) {
            long least = model.leastCharge(a);
            if (least > 0) {
                BitSet node = new BitSet();
                node.set(a);
                take(new Conflict(least, node, alone(model.assets().get(a), model)), ledger);
            }
        }
        ChainConflicts chains = new ChainConflicts(model);
        List<Conflict.Finder> finders = new ArrayList<>(List.of(
                new ApartConflicts(model),
                new LoadConflicts(model),
                new OpenWorkloadConflicts(model),
                new MoveConflicts(model, request.config().model().maxMoves())));
        long steps = 0;
        while (!stop.getAsBoolean() && steps < MOST_STEPS && conflicts < enough) {
            Reach reach = new Reach(model, used);
            steps += reach.steps() + model.nodes();
            Conflict found = reach.conflict() >= 0 ? chains.explain(reach) : find(finders, reach);
            if (found == null) {
                return;
            }
            take(found, ledger);
        }
    }

    private static @Nullable Conflict find(List<Conflict.Finder> finders, Reach reach) {
        for (Conflict.Finder finder : List.copyOf(finders)) {
            Conflict found = finder.find(reach);
            if (found != null) {
                // sums over all workloads, or all moves, have been charged once
                if (finder instanceof OpenWorkloadConflicts || finder instanceof MoveConflicts) {
                    finders.remove(finder);
                }
                return found;
            }
        }
        return null;
    }

    private void take(Conflict conflict, Ledger ledger) {
        used.or(conflict.nodes());
        sum = Math.addExact(sum, conflict.penalty());
        conflicts++;
        if (words.size() < TOLD) {
            words.add(conflict.words());
        }
        int more = conflicts - words.size();
        String proof = "no plan is feasible: " + String.join("; ", words) + (more > 0 ? "; and " + more + " more" : "");
        ledger.offer(Rule.Level.HARD, sum, proof);
    }

    /** Why an asset breaks a rule wherever it is. */
    private static String alone(PlacedAsset a, HardModel model) {
        String name = "\"" + a.id() + "\"";
        if (!a.asset().isEstimated()) {
            return name + " has to be planned, but has no estimate";
        }
        Integer pin = a.pinnedTo();
        if (pin != null && model.backlog().timeline().contains(pin)) {
            String obstacle = model.rules().penalty(a, pin) > 0
                    ? "its window, a freeze, the pilot or a HARD exit forbids that"
                    : "is too large for what its teams can do there";
            return name + " is pinned to iteration " + pin + ", but " + obstacle;
        }
        Datacenter home = a.datacenter();
        return home != null && home.exitMode() == Datacenter.ExitMode.HARD && home.lastDay() != null
                ? "%s has to leave \"%s\" by %s, but pins, its window, freezes, the pilot or its size forbid that"
                        .formatted(name, home.id(), home.lastDay())
                : name + " is committed to an iteration that its window, a freeze, the pilot or its size forbids";
    }
}
