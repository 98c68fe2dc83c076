package org.iterationplanner.repair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.conflict.Aim;
import org.iterationplanner.conflict.Broken;
import org.iterationplanner.conflict.Conflict;
import org.iterationplanner.conflict.Conflicts;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.conflict.Feasibility;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.Progress;
import org.jspecify.annotations.Nullable;

/** Makes repairs of candidates, and verifies each by solving it. Not thread-safe. */
final class Workshop {

    /** What a single search may take of the whole time. */
    private static final int PARTS = 40;

    private static final int MOST_KNOWN = 6;

    /** Part of the way to a repair: a candidate and its size. */
    private record Sized(Candidate candidate, int level) {

        Step step() {
            return candidate.step().apply(level);
        }
    }

    /** A changed request, and a plan of it that is as it should be. */
    private record Working(PlanRequest request, Plan plan) {}

    private final PlanRequest request;
    private final Aim aim;
    private final Progress<?> progress;
    private final long begin = System.nanoTime();
    private final Duration budget;
    private final List<Plan> known = new ArrayList<>();

    Workshop(PlanRequest request, Aim aim, Plan plan, Duration budget, Progress<?> progress) {
        this.request = request;
        this.aim = aim;
        this.progress = progress;
        this.budget = budget;
        known.add(plan);
        known.add(Plan.EMPTY);
    }

    boolean isOver() {
        return progress.isStopped() || share() >= 1;
    }

    /** The part of the time that is used. */
    double share() {
        return Math.min(1, (System.nanoTime() - begin) / (double) budget.toNanos());
    }

    /** A plan of a request like this one, by a short search from the present plan. */
    Plan search(PlanRequest changed) {
        Plan from = inside(known.get(0), new Timeline(changed.modelInput().calendar()));
        return searched(changed, from, budget.dividedBy(PARTS)).plan();
    }

    private Attempt searched(PlanRequest changed, Plan from, Duration limit) {
        PlanConfig.Run run = changed.config().run();
        PlanConfig.Termination termination = new PlanConfig.Termination(
                limit, limit.dividedBy(2), run.termination().stepCountLimit());
        PlanConfig config = new PlanConfig(
                new PlanConfig.Run(null, List.of(), termination, run.seed(), null),
                changed.config().model());
        PlanRequest limited = new PlanRequest(config, changed.modelInput());
        Attempt found = Attempt.search(limited, from, Duration.ZERO, progress);
        return Attempt.of(changed, found.plan());
    }

    /**
     * The least that has to be done if a candidate is part of it; null if nothing was found, or it is no needed part.
     *
     * @param mostSteps how many changes it may take
     * @param sharers among how many repairs the time that is left is to be shared
     */
    @Nullable
    Repair repair(Candidate candidate, int mostSteps, int sharers) {
        List<Sized> steps = new ArrayList<>(List.of(new Sized(candidate, candidate.levels())));
        Working working = working(steps);
        while (working == null && steps.size() < mostSteps && !isOver()) {
            Sized next = next(steps);
            if (next == null) {
                return null;
            }
            steps.add(next);
            working = working(steps);
        }
        if (working == null || !isNeeded(steps, 0)) {
            return null;
        }
        for (int i = steps.size() - 1; i > 0; i--) {
            if (!isNeeded(steps, i)) {
                steps.remove(i);
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            working = reduce(steps, i, working);
        }
        return repair(steps, working, sharers);
    }

    /** Whether nothing is found without one of the steps. */
    private boolean isNeeded(List<Sized> steps, int place) {
        List<Sized> others = new ArrayList<>(steps);
        others.remove(place);
        return others.isEmpty() || working(others) == null;
    }

    /** What resolves the next conflict, or if none is proved, something that is in the way; null if nothing does. */
    private @Nullable Sized next(List<Sized> steps) {
        PlanRequest changed = edits(steps).changed();
        if (changed == null) {
            return null;
        }
        Catalogue catalogue = new Catalogue(request);
        return inTheWay(changed).stream()
                .flatMap(constraint -> catalogue.of(constraint).stream())
                .sorted(Comparator.comparing(Candidate::kind))
                .map(candidate -> new Sized(candidate, candidate.levels()))
                .filter(sized -> steps.stream().noneMatch(other -> other.step().isAbout(sized.step())))
                .filter(sized -> edits(plus(steps, sized)).changed() != null)
                .findFirst()
                .orElse(null);
    }

    private Collection<Constraint> inTheWay(PlanRequest changed) {
        Conflict conflict = new Conflicts(changed, aim, null, unused -> null, this::isOver).find();
        return conflict != null
                ? conflict.members().stream().map(Conflict.Member::constraint).toList()
                : Broken.by(Attempt.of(changed, search(changed)).verdict(), changed, aim);
    }

    private static List<Sized> plus(List<Sized> steps, Sized more) {
        List<Sized> all = new ArrayList<>(steps);
        all.add(more);
        return all;
    }

    /** The smallest size of one step that still works, by bisection. */
    private Working reduce(List<Sized> steps, int place, Working working) {
        Candidate candidate = steps.get(place).candidate();
        Working best = working;
        int tooLittle = 0;
        int enough = steps.get(place).level();
        while (enough - tooLittle > 1 && !isOver()) {
            int middle = (tooLittle + enough) >>> 1;
            steps.set(place, new Sized(candidate, middle));
            Working smaller = working(steps);
            if (smaller != null) {
                best = smaller;
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        steps.set(place, new Sized(candidate, enough));
        return best;
    }

    private @Nullable Working working(List<Sized> steps) {
        PlanRequest changed = edits(steps).changed();
        if (changed == null) {
            return null;
        }
        Timeline timeline = new Timeline(changed.modelInput().calendar());
        List<Plan> fitting = known.stream().map(plan -> inside(plan, timeline)).toList();
        Plan plan = Feasibility.of(changed, aim, fitting, this::search, this::isOver)
                .plan();
        if (plan == null) {
            return null;
        }
        if (!known.contains(plan)) {
            known.add(1, plan);
            if (known.size() > MOST_KNOWN) {
                known.remove(known.size() - 1);
            }
        }
        return new Working(changed, plan);
    }

    /** What may have been found with one more iteration. */
    private static Plan inside(Plan plan, Timeline timeline) {
        Map<String, Plan.Placement> placements = new LinkedHashMap<>(plan.placements());
        placements.values().removeIf(placement -> !timeline.contains(placement.iteration()));
        return new Plan(placements);
    }

    private Edits edits(List<Sized> steps) {
        Edits edits = new Edits(request);
        steps.forEach(sized -> sized.candidate().edit().accept(edits, sized.level()));
        return edits;
    }

    private Repair repair(List<Sized> sized, Working working, int sharers) {
        List<Step> steps = sized.stream().map(Sized::step).toList();
        Duration left = budget.minusNanos(System.nanoTime() - begin).dividedBy(2L * sharers);
        Duration limit = left.compareTo(Repairs.LONGEST_SEARCH) < 0 ? left : Repairs.LONGEST_SEARCH;
        Attempt best = Attempt.of(working.request(), working.plan());
        if (!isOver() && limit.toMillis() > 0) {
            Attempt better = searched(working.request(), working.plan(), limit);
            best = better.score().compareTo(best.score()) > 0 ? better : best;
        }
        Edits edits = edits(sized);
        return new Repair(
                steps,
                edits.changes(),
                edits.maxMoves(),
                best.score().toString(),
                best.score().medium() < 0,
                Repairs.sentence(steps));
    }
}
