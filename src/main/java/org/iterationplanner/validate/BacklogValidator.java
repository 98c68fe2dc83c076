package org.iterationplanner.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.validate.CalendarCheck.Horizon;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a backlog, and what is worth knowing about one that is not. Stateless. */
public final class BacklogValidator {

    private BacklogValidator() {}

    /**
     * All problems at once, as for default weights: errors in the order of the records, then warnings; at most 1,000 of each,
     * then a last one that counts the rest.
     *
     * @param backlog may be null, and its records may lack what they declare present
     * @param pointer JSON pointer to the backlog, where all pointers begin: {@code /modelInput}
     */
    public static List<Issue> validate(@Nullable Backlog backlog, String pointer) {
        Issues issues = new Issues(Place.root(pointer));
        check(issues, Place.root(pointer), backlog, Weights.DEFAULT);
        return issues.all();
    }

    /** In how many iterations so many teams can be planned at most. */
    public static int mostIterations(int teams) {
        return (int) Math.min(Bounds.ITERATIONS, Bounds.CELLS / Math.max(1, teams));
    }

    static void check(Issues issues, Place root, @Nullable Backlog backlog, Weights weights) {
        if (!new Fields(issues).required(root, backlog) || backlog == null) {
            return;
        }
        checkRecords(issues, root, backlog);
        if (!issues.hasErrors()) {
            IndexedBacklog index = new IndexedBacklog(backlog);
            new ScoreRangeCheck(issues, index, weights).check(root);
            new ImpossibleCheck(issues, index).check(root);
        }
    }

    private static void checkRecords(Issues issues, Place root, Backlog backlog) {
        Fields fields = new Fields(issues);
        Numbers numbers = new Numbers(issues);
        Ids ids = Ids.of(backlog);
        Horizon horizon = new CalendarCheck(issues).check(root.at("calendar"), backlog.calendar());
        fields.text(root.at("effortUnit"), backlog.effortUnit());
        numbers.share(root.at("buffer"), backlog.buffer(), Bounds.BUFFER);
        fields.texts(root.at("assumptions"), backlog.assumptions());
        new TeamCheck(issues, ids).check(root.at("teams"), backlog.teams());
        if (horizon != null) {
            cells(fields, root.at("teams"), backlog.teams().size(), horizon);
        }
        new EstateCheck(issues, ids).check(root, backlog);
        fields.each(root.at("assets"), backlog.assets(), Bounds.ASSETS, new AssetCheck(issues, ids, horizon)::check);
        choices(issues, root.at("assets"), backlog);
        emptyWorkloads(issues, root.at("workloads"), backlog);
        BondCheck bonds = new BondCheck(issues, ids);
        bonds.check(root.at("dependencies"), backlog.dependencies());
        bonds.checkWorkloads(root.at("workloadDependencies"), backlog.workloadDependencies());
        new GroupCheck(issues, ids, backlog).check(root);
        new WorkloadCycleCheck(issues, ids, backlog).check(root.at("workloadDependencies"));
        fields.each(root.at("freezes"), backlog.freezes(), Bounds.FREEZES, new FreezeCheck(issues, ids)::check);
        new LimitsCheck(issues).check(root.at("limits"), backlog.limits());
        new BaselineCheck(issues, ids).check(root.at("baseline"), backlog.baseline());
    }

    private static void cells(Fields fields, Place teams, int count, Horizon horizon) {
        fields.atMost(teams, count, Bounds.CELLS / (horizon.last() - horizon.first() + 1));
    }

    private static void choices(Issues issues, Place assets, Backlog backlog) {
        long choices = 0;
        for (Asset asset : backlog.assets()) {
            Asset.FlexibleEffort flexible = asset == null ? null : asset.flexibleEffort();
            choices += flexible == null ? 0 : flexible.teams().size();
        }
        if (choices > Bounds.ALL_CHOICES) {
            issues.add(
                    IssueCode.TOO_MANY,
                    assets,
                    choices,
                    "All flexible efforts together can go to " + choices + " teams, at most " + Bounds.ALL_CHOICES
                            + " can be handled. Maybe list only the most fitting teams of each.");
        }
    }

    private static void emptyWorkloads(Issues issues, Place place, Backlog backlog) {
        Set<String> used = new HashSet<>();
        for (Asset asset : backlog.assets()) {
            if (asset != null && asset.workload() != null) {
                used.add(asset.workload());
            }
        }
        for (int i = 0; i < backlog.workloads().size(); i++) {
            Workload workload = backlog.workloads().get(i);
            if (workload != null && workload.id() != null && !used.contains(workload.id())) {
                issues.add(
                        IssueCode.WORKLOAD_EMPTY,
                        place.at(i),
                        workload.id(),
                        "Workload " + Shown.quoted(workload.id())
                                + " has no assets and takes part in no rule. Maybe its assets name another workload.");
            }
        }
    }
}
