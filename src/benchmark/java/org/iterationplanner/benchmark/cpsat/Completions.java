package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When sets of groups are begun and complete, each set once however many rules ask for it. */
final class Completions {

    private final CpModel model;
    private final Places places;
    private final Map<Set<Integer>, List<Literal>> complete = new HashMap<>();
    private final Map<Set<Integer>, List<Literal>> begun = new HashMap<>();

    Completions(CpModel model, Places places) {
        this.model = model;
        this.places = places;
    }

    /**
     * By iteration, a literal that may only be true when all of the groups are in it or earlier ones; what wants it true
     * makes it so.
     */
    List<Literal> complete(Set<Integer> groups) {
        return complete.computeIfAbsent(new TreeSet<>(groups), this::newComplete);
    }

    /** By iteration, a literal that must be true when any of the groups is in it or an earlier one. */
    List<Literal> begun(Set<Integer> groups) {
        return begun.computeIfAbsent(new TreeSet<>(groups), this::newBegun);
    }

    private List<Literal> newComplete(Set<Integer> groups) {
        List<Literal> literals = new ArrayList<>();
        for (int t = 0; t < places.iterations(); t++) {
            Literal all = single(groups, t);
            if (all == null) {
                all = model.newBoolVar("complete");
                for (int group : groups) {
                    model.addImplication(all, places.by(group, t));
                }
            }
            literals.add(all);
        }
        return literals;
    }

    private List<Literal> newBegun(Set<Integer> groups) {
        List<Literal> literals = new ArrayList<>();
        for (int t = 0; t < places.iterations(); t++) {
            Literal any = single(groups, t);
            if (any == null) {
                any = model.newBoolVar("begun");
                for (int group : groups) {
                    model.addImplication(places.by(group, t), any);
                }
            }
            literals.add(any);
        }
        return literals;
    }

    private @Nullable Literal single(Set<Integer> groups, int t) {
        return groups.size() == 1 ? places.by(groups.iterator().next(), t) : null;
    }
}
