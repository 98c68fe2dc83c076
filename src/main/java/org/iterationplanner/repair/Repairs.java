package org.iterationplanner.repair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.conflict.Aim;
import org.iterationplanner.conflict.Broken;
import org.iterationplanner.conflict.Conflict;
import org.iterationplanner.conflict.Conflicts;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Progress;
import org.iterationplanner.explain.Question;
import org.jspecify.annotations.Nullable;

/**
 * What must give for a plan that breaks a hard rule, or is late: a minimal conflict, and the cheapest changes that resolve all there
 * are, each verified by a plan that the checker has judged. One step is cheaper than several, which are looked for only if no
 * single one is enough, then the kinds in the order of
 * {@link Step.Kind}, then the smaller amount; of each kind at most two are told, so that there is a choice.
 */
public final class Repairs implements Question<RepairList> {

    private static final int MOST = 5;
    private static final int MOST_OF_A_KIND = 2;

    /** More changes than this are no repair but another plan. */
    private static final int MOST_STEPS = 5;

    static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

    private final PlanRequest request;
    private final Plan plan;
    private final RepairsRequest how;

    /**
     * A question about a plan.
     *
     * @param request what the plan is of
     */
    public Repairs(PlanRequest request, Plan plan, RepairsRequest how) {
        this.request = request;
        this.plan = plan;
        this.how = how;
    }

    @Override
    public RepairList answer(Progress<RepairList> progress) {
        Attempt now = Attempt.of(request, plan);
        if (Aim.PUNCTUAL.isReached(now.score())) {
            return new RepairList(null, null, List.of(), true, "The plan breaks no hard rule, and nothing is late.");
        }
        Aim aim = now.score().isFeasible() ? Aim.PUNCTUAL : Aim.FEASIBLE;
        Workshop workshop = new Workshop(request, aim, plan, how.spentLimit(), progress);
        Conflict conflict = new Conflicts(request, aim, plan, workshop::search, workshop::isOver).find();
        progress.reached(workshop.share(), list(aim, conflict, List.of(), false));
        List<Candidate> candidates = candidates(aim, now, conflict);
        List<Repair> found = new ArrayList<>();
        for (int steps = 1; steps <= MOST_STEPS && found.isEmpty(); steps += MOST_STEPS - 1) {
            Map<Step.Kind, Integer> ofKind = new EnumMap<>(Step.Kind.class);
            for (Candidate candidate : candidates) {
                if (!workshop.isOver()
                        && found.size() < MOST
                        && ofKind.getOrDefault(candidate.kind(), 0) < MOST_OF_A_KIND) {
                    Repair repair = workshop.repair(candidate, steps, MOST - found.size());
                    if (repair != null && isNew(repair, found)) {
                        found.add(repair);
                        ofKind.merge(candidate.kind(), 1, Integer::sum);
                        progress.reached(workshop.share(), list(aim, conflict, found, false));
                    }
                }
            }
        }
        return list(aim, conflict, found, !workshop.isOver());
    }

    /** The same steps can be found from each of them. */
    private static boolean isNew(Repair repair, List<Repair> found) {
        return found.stream()
                .noneMatch(other -> other.steps().size() == repair.steps().size()
                        && repair.steps().stream()
                                .allMatch(step -> other.steps().stream().anyMatch(step::isAbout)));
    }

    private List<Candidate> candidates(Aim aim, Attempt now, @Nullable Conflict conflict) {
        Catalogue catalogue = new Catalogue(request);
        Set<Constraint> constraints = new LinkedHashSet<>();
        if (conflict != null) {
            conflict.members().forEach(member -> constraints.add(member.constraint()));
        } else {
            constraints.addAll(Broken.by(now.verdict(), request, aim));
        }
        return Stream.concat(
                        constraints.stream().flatMap(c -> catalogue.of(c).stream()),
                        Stream.of(catalogue.oneMoreIteration()))
                .sorted(Comparator.comparing(Candidate::kind))
                .toList();
    }

    private static RepairList list(Aim aim, @Nullable Conflict conflict, List<Repair> found, boolean complete) {
        List<Repair> sorted = found.stream()
                .sorted(Comparator.comparingInt((Repair r) -> r.steps().size())
                        .thenComparing(r -> r.steps().get(0).kind())
                        .thenComparing(
                                r -> r.steps().get(0).amount(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        String first = conflict != null
                ? conflict.sentence()
                : aim == Aim.FEASIBLE
                        ? "The plan breaks hard rules; that every plan does was not proved."
                        : "The plan is late; that every plan is was not proved.";
        String then = sorted.isEmpty()
                ? " No change of the catalogue was found to resolve it" + (complete ? "." : " so far.")
                : " The cheapest way out: " + sorted.get(0).sentence();
        return new RepairList(aim, conflict, sorted, complete, first + then);
    }

    static String sentence(List<Step> steps) {
        return English.sentence(English.list(steps.stream().map(Step::sentence).toList()));
    }
}
