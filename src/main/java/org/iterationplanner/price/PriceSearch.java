package org.iterationplanner.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.price.Agenda.Task;
import org.jspecify.annotations.Nullable;

/**
 * Decides which constraints to ease next, and what is learnt from it. Group testing (Dorfman 1943): first all constraints of a
 * kind are eased at once, as no one of them can be worth more; where that gains nothing, all are done with. Otherwise those
 * that the better plan has made use of are halved again and again, the most promising ones first, until single ones are left;
 * the rest is asked again at the end. Every search begins with the same plan, with the same random numbers, and has the same
 * limits. Whatever any of them finds that is as good without the change, is no price: it is what all are measured against.
 * Not thread-safe.
 */
final class PriceSearch {

    /** A better plan to begin with is taken no more often than after so many searches. */
    private static final int SEARCHES_WITH_A_START = 12;

    /** So often before anything has been eased. */
    private static final int QUICK_STARTS = 8;

    private final PlanRequest request;
    private final PricesRequest how;
    private final Ranking ranking;
    private final Breaches breaches;
    private final Agenda agenda = new Agenda();
    private final Map<Lever, Candidate> candidates = new LinkedHashMap<>();
    private final Set<Lever> worthless = new HashSet<>();
    private Attempt start;
    private Attempt best;
    private Outcome unchanged;
    private int searches;
    private int starts;

    /**
     * A search that has not begun.
     *
     * @param asked the plan that searches begin with until there is a better one
     */
    PriceSearch(PlanRequest request, PricesRequest how, Attempt asked, Ranking ranking) {
        this.request = request;
        this.how = how;
        this.ranking = ranking;
        breaches = new Breaches(request.modelInput());
        start = asked;
        best = asked;
        unchanged = Outcome.of(asked);
        Map<Object, List<Lever>> groups = Levers.of(request).stream()
                .collect(Collectors.groupingBy(PriceSearch::group, LinkedHashMap::new, Collectors.toList()));
        agenda.addFirst(groups.values().stream()
                .map(group -> new Task(group, 1, Worth.NOTHING))
                .toList());
        agenda.addFirst(unchangedWithAllSeeds());
    }

    private List<Task> unchangedWithAllSeeds() {
        return IntStream.rangeClosed(1, how.seeds())
                .mapToObj(seed -> new Task(List.of(), seed, Worth.NOTHING))
                .toList();
    }

    /** What is eased at once in the beginning. */
    private static Object group(Lever lever) {
        return lever instanceof Lever.Capacity capacity ? capacity.team() : lever.kind();
    }

    /** The best plan without a change. */
    Outcome unchanged() {
        return unchanged;
    }

    /**
     * Has searches begin with the best plan without a change, if that is worth it: first those that change nothing, and what
     * had a price is asked again. While nothing has been eased yet that costs nothing; later it may not happen too often.
     */
    void beginAnewIfBetter() {
        boolean allowed = searches >= SEARCHES_WITH_A_START || (searches < how.seeds() && starts < QUICK_STARTS);
        if (!allowed || Worth.of(unchanged, Outcome.of(start)).isNothing()) {
            return;
        }
        start = best;
        searches = 0;
        starts++;
        agenda.removeIf(task -> task.levers().isEmpty()
                || (task.levers().size() == 1
                        && candidates.containsKey(task.levers().get(0))));
        candidates.values().stream()
                .filter(candidate -> !worthless.contains(candidate.lever()))
                .forEach(candidate -> agenda.add(new Task(List.of(candidate.lever()), 1, worth(candidate))));
        candidates.clear();
        agenda.addFirst(unchangedWithAllSeeds());
    }

    /** What to try next, side by side; empty: all is known. */
    List<Task> next() {
        List<Task> next = new ArrayList<>();
        for (Task task = poll(); task != null; task = next.size() < Bench.THREADS ? poll() : null) {
            next.add(task);
        }
        return next;
    }

    private @Nullable Task poll() {
        Task task = agenda.poll();
        while (task != null && !task.levers().isEmpty() && worthless.containsAll(task.levers())) {
            task = agenda.poll();
        }
        return task;
    }

    Bench.Trial trial(Task task) {
        return new Bench.Trial(Easing.of(request, how.unit(), task.levers()), start.plan(), task.seed());
    }

    /** Takes over what came of a task, and whatever of it is as good without a change. */
    void learn(Task task, Attempt found) {
        searches++;
        Attempt judged = Attempt.of(request, found.plan());
        if (judged.score().compareTo(best.score()) > 0) {
            best = judged;
            unchanged = Outcome.of(judged);
        }
        if (task.levers().isEmpty()) {
            return;
        }
        Worth worth = Worth.of(Outcome.of(found), unchanged);
        if (task.levers().size() == 1) {
            learn(task.levers().get(0), Outcome.of(found), worth);
        } else if (worth.isNothing()) {
            worthless.addAll(task.levers());
        } else {
            tellApart(task, found, worth, breaches.in(judged.verdict()));
        }
    }

    private void learn(Lever lever, Outcome outcome, Worth worth) {
        boolean isNew = !candidates.containsKey(lever);
        Candidate candidate = candidates.computeIfAbsent(lever, Candidate::new);
        candidate.add(outcome);
        if (worth.isNothing()) {
            worthless.add(lever);
        } else if (isNew) {
            for (int seed = 2; seed <= how.seeds(); seed++) {
                agenda.add(new Task(List.of(lever), seed, worth));
            }
        }
    }

    private void tellApart(Task task, Attempt found, Worth worth, Set<Lever> broken) {
        List<Lever> used = task.levers().stream().filter(broken::contains).toList();
        if (used.isEmpty()) {
            // such as room that is left for surprises
            used = task.levers();
        } else {
            List<Lever> others = new ArrayList<>(task.levers());
            others.removeAll(Set.copyOf(used));
            agenda.addLast(others);
        }
        if (used.size() == 1) {
            // the plan is one with this alone
            Attempt alone = Attempt.of(Easing.of(request, how.unit(), used), found.plan());
            learn(used.get(0), Outcome.of(alone), Worth.of(Outcome.of(alone), unchanged));
        } else {
            ranking.halves(used).forEach(half -> agenda.add(new Task(half, 1, worth)));
        }
    }

    /** What every search agrees on, the most first. */
    List<Candidate> priced() {
        return candidates.values().stream()
                .filter(candidate -> candidate.size() >= how.seeds() && candidate.isWorthAnything(unchanged))
                .sorted(Comparator.comparing((Candidate candidate) -> worth(candidate))
                        .reversed())
                .toList();
    }

    Worth worth(Candidate candidate) {
        return Worth.of(candidate.middle(), unchanged);
    }

    /** Whether it is known that one is worth nothing. */
    boolean isWorthless(Lever lever) {
        Candidate candidate = candidates.get(lever);
        return worthless.contains(lever)
                || (candidate != null && candidate.size() >= how.seeds() && !candidate.isWorthAnything(unchanged));
    }
}
