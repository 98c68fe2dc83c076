package org.iterationplanner.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.validate.BacklogValidator;
import org.jspecify.annotations.Nullable;

/**
 * Judges a draft by the rules of a request, and says of each row what is wrong with it. What people add later, capacity and a
 * start date, is taken as given. For one draft.
 */
public final class Review {

    /** Copies out a row can leave others without what they name. */
    private static final int ROUNDS = 20;

    /** Nobody splits more of them by hand. */
    private static final int MOST_SPLITS = 1_000;
    /** Any day does: it stands in for the one that somebody will add. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 3);

    private static final int SOME_DAYS = 14;
    private static final int SOME_ITERATIONS = 1_000;
    private static final BigDecimal SOME_CAPACITY = BigDecimal.valueOf(1_000_000);

    private final Map<RecordKind, List<String>> places;
    private final List<Issue> issues = new ArrayList<>();
    private final Draft draft;
    private final Completion completion;
    private final @Nullable Backlog target;

    private Review(Draft draft, Completion completion, @Nullable Backlog target) {
        this.draft = draft;
        this.completion = completion;
        this.target = target;
        places = new EnumMap<>(draft.places());
        issues.addAll(draft.findings().all());
    }

    /**
     * The import that a draft comes to.
     *
     * @param completion what people add
     * @param target what it is going to be merged into, whose records it may name; or null
     * @param skipInvalidRows leaves out rows with errors, which are then warnings
     */
    public static Imported of(Draft draft, Completion completion, @Nullable Backlog target, boolean skipInvalidRows) {
        return new Review(draft, completion, target).imported(skipInvalidRows);
    }

    private Imported imported(boolean skip) {
        Backlog backlog = completion.applyTo(draft.backlog());
        List<Issue> found = validate(backlog);
        for (int round = 0; skip && round < ROUNDS && found.stream().anyMatch(Issue::isError); round++) {
            Map<RecordKind, Set<Integer>> wrong = new EnumMap<>(RecordKind.class);
            for (Issue issue : found) {
                Position at = issue.isError() ? Position.of(issue.pointer()) : null;
                if (at != null) {
                    wrong.computeIfAbsent(at.kind(), kind -> new TreeSet<>()).add(at.index());
                    issues.add(placed(issue));
                }
            }
            if (wrong.isEmpty()) {
                break;
            }
            backlog = Copies.out(backlog, wrong);
            wrong.forEach(
                    (kind, indexes) -> places.put(kind, Copies.out(places.getOrDefault(kind, List.of()), indexes)));
            found = validate(backlog);
        }
        found.forEach(issue -> issues.add(placed(issue)));
        if (skip) {
            issues.replaceAll(issue -> Position.isRow(issue) ? leftOut(issue) : issue);
        }
        if (target == null) {
            addMissing(backlog);
        }
        addUnestimated(backlog);
        addLate(backlog);
        List<Split> splits = issues.stream().anyMatch(Issue::isError) ? List.of() : splits(backlog);
        issues.sort((a, b) -> a.severity().compareTo(b.severity()));
        return new Imported(backlog, mapping(backlog), draft.derivations(), splits, issues, draft.spoken());
    }

    private static Issue leftOut(Issue issue) {
        return new Issue(
                issue.code(),
                Issue.Severity.WARNING,
                issue.pointer(),
                "The row is left out. " + issue.message(),
                issue.value());
    }

    /** All that is wrong with it; warnings only where nothing had to be made up. */
    private List<Issue> validate(Backlog backlog) {
        Backlog complete = completed(target == null ? backlog : Copies.beside(backlog, target));
        List<Issue> all = BacklogValidator.validate(complete, "");
        return complete.equals(backlog)
                ? all
                : all.stream()
                        .filter(issue -> issue.isError() && isOf(backlog, issue))
                        .toList();
    }

    /** Whether it is said of a record of its own. */
    private static boolean isOf(Backlog backlog, Issue issue) {
        Position at = Position.of(issue.pointer());
        return at == null || at.index() < Copies.of(backlog, at.kind()).size();
    }

    private static Backlog completed(Backlog backlog) {
        Calendar calendar = backlog.calendar();
        Iterations iterations = calendar == null ? null : calendar.iterations();
        boolean dated = iterations != null
                && (calendar.start() != null || !iterations.boxes().isEmpty());
        Calendar whole = dated
                ? calendar
                : new Calendar(
                        SOME_DAY,
                        SOME_DAYS,
                        Iterations.of(SOME_ITERATIONS),
                        calendar == null ? null : calendar.firstNumber(),
                        null);
        return Copies.with(
                backlog, whole, backlog.teams().stream().map(Review::completed).toList());
    }

    private static Team completed(Team team) {
        return team.givesCapacity()
                ? team
                : new Team(
                        team.id(),
                        team.name(),
                        SOME_CAPACITY,
                        team.capacityByIteration(),
                        team.velocityHistory(),
                        team.rampUp(),
                        team.refs(),
                        team.labels(),
                        team.attributes(),
                        team.derived());
    }

    /** What the validator said of a record, said of the row it came from. */
    private Issue placed(Issue issue) {
        Position at = Position.of(issue.pointer());
        List<String> of = at == null ? List.of() : places.getOrDefault(at.kind(), List.of());
        String pointer = at == null || at.index() >= of.size()
                ? "/modelInput" + issue.pointer()
                : of.get(at.index()) + at.rest();
        return new Issue(issue.code(), issue.severity(), pointer, issue.message(), issue.value());
    }

    private void addMissing(Backlog backlog) {
        Calendar calendar = backlog.calendar();
        if (calendar == null
                || (calendar.start() == null
                        && (calendar.iterations() == null
                                || calendar.iterations().boxes().isEmpty()))) {
            missing(
                    "/modelInput/calendar",
                    null,
                    "Nothing says when the first iteration begins. Maybe say start"
                            + (calendar == null || calendar.iterations() == null
                                    ? ", iterationDays and iterations in the options."
                                    : " in the options."));
        }
        if (backlog.teams().isEmpty()) {
            missing("/modelInput/teams", null, "There is no team. Maybe add one with its capacity.");
        }
        for (int i = 0; i < backlog.teams().size(); i++) {
            Team team = backlog.teams().get(i);
            if (!team.givesCapacity()) {
                missing(
                        "/modelInput/teams/" + i + "/capacity",
                        team.id(),
                        "Nothing says how much team \"" + team.id()
                                + "\" can do in one iteration. Maybe say its capacity in the options.");
            }
        }
    }

    private void addUnestimated(Backlog backlog) {
        long unestimated = backlog.assets().stream()
                .filter(asset -> !asset.isDone() && !asset.isEstimated())
                .count();
        if (unestimated > 0) {
            missing(
                    "/modelInput/assets",
                    String.valueOf(unestimated),
                    unestimated + " assets have no effort and will not be planned. Maybe estimate them, be it as 0.");
        }
    }

    /** What was promised for a day that is over when the first iteration begins: old files are full of such days. */
    private void addLate(Backlog backlog) {
        LocalDate start = firstDay(backlog.calendar());
        LocalDate begin = start != null || target == null ? start : firstDay(target.calendar());
        if (begin == null) {
            return;
        }
        Map<String, Long> late = new LinkedHashMap<>();
        late.put("workloads", count(backlog.workloads(), workload -> isBefore(workload.due(), begin)));
        late.put("releases", count(backlog.releases(), release -> isBefore(release.due(), begin)));
        late.put("assets", count(backlog.assets(), asset -> !asset.isDone() && isBefore(asset.due(), begin)));
        late.put("datacenters", count(backlog.datacenters(), datacenter -> isBefore(datacenter.exitBy(), begin)));
        late.forEach((list, count) -> {
            if (count > 0) {
                FindingCode code = FindingCode.SUSPICIOUS;
                issues.add(new Issue(
                        code.name(),
                        code.severity(),
                        "/modelInput/" + list,
                        count + " " + list + " are promised for days before the first iteration, which begins on "
                                + begin + ", and late whatever the plan. Maybe these days have been moved since.",
                        count.toString()));
            }
        });
    }

    private static <T> long count(List<T> records, Predicate<T> isLate) {
        return records.stream()
                .filter(record -> record != null && isLate.test(record))
                .count();
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate begin) {
        return day != null && day.isBefore(begin);
    }

    private static @Nullable LocalDate firstDay(@Nullable Calendar calendar) {
        if (calendar == null || calendar.start() != null) {
            return calendar == null ? null : calendar.start();
        }
        List<Iterations.Box> boxes = calendar.iterations() == null
                ? List.of()
                : calendar.iterations().boxes();
        return boxes.isEmpty() ? null : boxes.get(0).start();
    }

    private List<Split> splits(Backlog backlog) {
        Splitting splitting =
                new Splitting(target == null ? backlog : Copies.beside(backlog, target), completion.largest());
        List<Split> splits = new ArrayList<>();
        FindingCode code = FindingCode.SPLIT_PROPOSED;
        for (int i = 0; i < backlog.assets().size() && splits.size() < MOST_SPLITS; i++) {
            Split split = splitting.of(backlog.assets().get(i));
            if (split != null) {
                splits.add(split);
                String effort = split.effort().toPlainString();
                issues.add(placed(new Issue(
                        code.name(),
                        code.severity(),
                        "/assets/" + i,
                        "\"" + split.asset() + "\" has " + effort + " points, " + split.because()
                                + ". Maybe split it into " + split.parts()
                                + " parts joined by PRECEDES with lag 1 in the same workload, as splits proposes.",
                        effort)));
            }
        }
        return splits;
    }

    private void missing(String pointer, @Nullable String value, String message) {
        FindingCode code = FindingCode.MISSING;
        issues.add(new Issue(code.name(), code.severity(), pointer, message, value));
    }

    private Mapping mapping(Backlog backlog) {
        Map<String, Integer> records = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            int count = Copies.of(backlog, kind).size();
            if (count > 0) {
                records.put(kind.field(), count);
            }
        }
        return new Mapping(draft.sheets(), draft.ignoredSheets(), records);
    }
}
