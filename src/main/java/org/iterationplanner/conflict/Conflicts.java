package org.iterationplanner.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.jspecify.annotations.Nullable;

/** Looks for minimal conflicts of one request. Not thread-safe. */
public final class Conflicts {

    /** Decisions of each exact search. */
    private static final long NODES = 4_000;

    private final Aim aim;
    private final List<Constraint> all;
    private final Oracle oracle;
    private final Wording wording;

    /**
     * Conflicts of a valid request.
     *
     * @param known a plan of the request that is worth trying on parts of it; null: none
     * @param search for a plan of a request where nothing exact decides; may give null
     * @param stop asked often; once it is true there is an answer within a fraction of a second
     */
    public Conflicts(
            PlanRequest request,
            Aim aim,
            @Nullable Plan known,
            Function<PlanRequest, @Nullable Plan> search,
            BooleanSupplier stop) {
        this(new Excerpt(request, aim), aim, null, new Wording(request), search, stop);
        if (known != null) {
            oracle.learn(known);
        }
    }

    /** @param unquestioned an asset whose pin is no constraint; null: none */
    private Conflicts(
            Excerpt excerpt,
            Aim aim,
            @Nullable String unquestioned,
            Wording wording,
            Function<PlanRequest, @Nullable Plan> search,
            BooleanSupplier stop) {
        this.aim = aim;
        this.wording = wording;
        all = Constraints.of(excerpt.request(), aim).stream()
                .filter(c -> unquestioned == null || c.kind() != Constraint.Kind.PIN || !unquestioned.equals(c.asset()))
                .toList();
        oracle = new Oracle(excerpt, aim, all, NODES, search, stop);
        oracle.learn(Plan.EMPTY);
    }

    /**
     * Conflicts between what a request asks for and an asset being somewhere.
     *
     * @param asked the request
     * @param cell the same with the asset pinned there, which is not questioned
     * @param without what is left aside
     */
    public static @Nullable Conflict ofCell(
            PlanRequest asked, PlanRequest cell, String asset, Set<Constraint> without, BooleanSupplier stop) {
        Excerpt excerpt = new Excerpt(cell, Aim.FEASIBLE);
        return new Conflicts(excerpt, Aim.FEASIBLE, asset, new Wording(asked), unused -> null, stop).find(without);
    }

    /** The conflict that a single constraint is with what is asked about; it needs no proof. */
    public static Conflict ofOne(PlanRequest request, Constraint constraint) {
        Wording wording = new Wording(request);
        String sentence = wording.of(constraint);
        return new Conflict(
                Aim.FEASIBLE,
                List.of(new Conflict.Member(constraint, true, sentence)),
                true,
                wording.conflict(Aim.FEASIBLE, List.of(sentence)));
    }

    /** A minimal conflict, or null if none is proved. */
    public @Nullable Conflict find() {
        return find(Set.of());
    }

    /** A minimal conflict that has none of these constraints in it, or null if none is proved. */
    public @Nullable Conflict find(Set<Constraint> without) {
        BitSet candidates = new BitSet();
        for (int c = 0; c < all.size(); c++) {
            candidates.set(c, !without.contains(all.get(c)));
        }
        if (!isRefuted(candidates)) {
            return null;
        }
        BitSet members = QuickXplain.explain(candidates, this::isRefuted);
        BitSet needed = new BitSet();
        for (int member : members.stream().toArray()) {
            BitSet rest = (BitSet) members.clone();
            rest.clear(member);
            Oracle.Answer answer = oracle.askThoroughly(rest);
            if (answer == Oracle.Answer.REFUTED) {
                // what is proved of more is not always proved of less at once
                members = rest;
            }
            needed.set(member, answer == Oracle.Answer.HOLD);
        }
        return conflict(members, needed);
    }

    private boolean isRefuted(BitSet some) {
        return oracle.ask(some) == Oracle.Answer.REFUTED;
    }

    private Conflict conflict(BitSet members, BitSet needed) {
        List<Conflict.Member> told = members.stream()
                .mapToObj(c -> new Conflict.Member(all.get(c), needed.get(c), wording.of(all.get(c))))
                .toList();
        String sentence = wording.conflict(
                aim, told.stream().map(Conflict.Member::sentence).toList());
        return new Conflict(aim, told, needed.cardinality() == members.cardinality(), sentence);
    }
}
