package org.iterationplanner.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.Editing;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.history.Differences;
import org.iterationplanner.intake.Derivation;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.table.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * An import put together with a living backlog. Records are the same if they have the same id, assets also if another system has
 * the same id for them; what the files say of one replaces what there is, what they do not speak of stays. Nobody's pin, estimate
 * or commitment is lost: an estimate by a rule gives way to one that people have made, a committed baseline stays, and what the
 * files lack is removed only when that is asked for. Immutable.
 *
 * @param before the backlog it is merged into
 * @param modelInput its records afterwards, not validated yet
 * @param missing what the files lack of it and what stays all the same, in words
 * @param issues what is worth knowing of the merge
 */
public record Merge(LivingBacklog before, Backlog modelInput, List<String> missing, List<Issue> issues) {
    private static final int SHOWN = 3;

    public Merge {
        missing = List.copyOf(missing);
        issues = List.copyOf(issues);
    }

    /**
     * Puts both together.
     *
     * @param imported without errors
     * @param removeMissing whether what the files lack is removed, as far as nobody relies on it
     */
    public static Merge of(LivingBacklog before, Imported imported, boolean removeMissing) {
        Backlog own = before.modelInput();
        Backlog said = SameThings.named(own, imported.modelInput(), imported.spoken());
        Estimates estimates = new Estimates(imported.spoken());
        Backlog merged = merged(own, said, imported, estimates);
        Leaving leaving = new Leaving(before, said, removeMissing);
        Backlog left = leaving.without(merged);
        List<Issue> issues = new ArrayList<>(leaving.kept());
        keptEstimates(estimates.kept(), issues);
        if (!removeMissing && !leaving.missing().isEmpty()) {
            int count = leaving.missing().size();
            issues.add(warning(
                    FindingCode.KEPT,
                    String.valueOf(count),
                    count + " records of the backlog are not in the files and stay. Maybe they are done with: then send"
                            + " removeMissing=true."));
        }
        return new Merge(before, left, leaving.missing(), issues);
    }

    private static void keptEstimates(List<String> names, List<Issue> issues) {
        if (!names.isEmpty()) {
            String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
            issues.add(warning(
                    FindingCode.KEPT,
                    String.valueOf(names.size()),
                    "Estimates that people have made stay where the rules come to others: " + shown
                            + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "")
                            + ". Maybe look at them again."));
        }
    }

    private static Issue warning(FindingCode code, String value, String message) {
        return new Issue(code.name(), code.severity(), "/modelInput", message, value);
    }

    /**
     * The step that makes it.
     *
     * @throws CycleException INVALID, COMMITTED_ASSET or ITERATION_FIXED with all issues
     */
    public Step step() {
        Step step = Editing.replace(before, null, modelInput, Revision.Kind.IMPORTED);
        List<Issue> warnings =
                Stream.concat(issues.stream(), step.warnings().stream()).toList();
        return new Step(step.next(), step.kind(), warnings);
    }

    /** What it makes of the backlog. */
    public MergeReport report() {
        return MergeReport.of(Differences.between(before, before.with(before.name(), modelInput)), missing);
    }

    private static Backlog merged(Backlog own, Backlog said, Imported imported, Estimates estimates) {
        RecordMerge merge = new RecordMerge(imported.spoken());
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put("calendar", calendar(own.calendar(), said.calendar(), imported, merge));
        lists.put("limits", merge.merge(own.limits(), said.limits(), List.of()));
        Set<String> assumptions = new LinkedHashSet<>(own.assumptions());
        assumptions.addAll(said.assumptions());
        lists.put("assumptions", List.copyOf(assumptions));
        lists.put("teams", merged(own.teams(), said.teams(), Team::id, merge));
        lists.put("datacenters", merged(own.datacenters(), said.datacenters(), Datacenter::id, merge));
        lists.put("workloads", merged(own.workloads(), said.workloads(), Workload::id, merge));
        lists.put("releases", merged(own.releases(), said.releases(), Release::id, merge));
        lists.put("assets", assets(own.assets(), said.assets(), merge, estimates));
        lists.put("dependencies", merged(own.dependencies(), said.dependencies(), Keys::of, merge));
        lists.put(
                "workloadDependencies",
                merged(own.workloadDependencies(), said.workloadDependencies(), Keys::of, merge));
        lists.put("freezes", merged(own.freezes(), said.freezes(), Keys::of, merge));
        lists.put("baseline", baseline(own.baseline(), said.baseline()));
        // of the whole, only what stands for itself is left
        return Components.with(merge.merge(own, said, lists.keySet()), lists);
    }

    private static Calendar calendar(Calendar own, @Nullable Calendar said, Imported imported, RecordMerge merge) {
        if (said == null) {
            return own;
        }
        boolean isListed = said.iterations() != null && said.iterations().listed();
        boolean wasListed = own.iterations() != null && own.iterations().listed();
        if (isListed || wasListed) {
            // days that are listed and days that are counted do not go together
            return isListed || said.start() != null ? said : own;
        }
        List<String> derived = imported.derived().stream()
                .filter(derivation -> derivation.record().equals("calendar"))
                .map(Derivation::fields)
                .flatMap(Collection::stream)
                .toList();
        return merge.merge(own, said, derived);
    }

    /** In the order of the backlog, what is new behind it. */
    private static <T extends Record> List<T> merged(
            List<T> own, List<T> said, Function<T, Object> key, RecordMerge merge) {
        Map<Object, T> all = new LinkedHashMap<>();
        for (T record : own) {
            Object name = key.apply(record);
            while (all.putIfAbsent(name, record) != null) {
                // said twice, as two reasons for one freeze
                name = List.of(name);
            }
        }
        said.forEach(record ->
                all.merge(key.apply(record), record, (before, after) -> merge.merge(before, after, List.of())));
        return List.copyOf(all.values());
    }

    private static List<Asset> assets(List<Asset> own, List<Asset> said, RecordMerge merge, Estimates estimates) {
        Map<String, Asset> all = new LinkedHashMap<>();
        own.forEach(asset -> all.put(asset.id(), asset));
        said.forEach(asset -> all.merge(
                asset.id(),
                asset,
                (before, after) ->
                        merge.merge(estimates.own(before, after), estimates.said(before, after), List.of())));
        return List.copyOf(all.values());
    }

    /** What has been committed to is where it is, whatever another plan says. */
    private static List<BaselineEntry> baseline(List<BaselineEntry> own, List<BaselineEntry> said) {
        Map<String, BaselineEntry> all = new LinkedHashMap<>();
        own.forEach(entry -> all.put(entry.asset(), entry));
        said.forEach(entry -> all.merge(
                entry.asset(),
                entry,
                (before, after) -> before.state() == BaselineEntry.State.COMMITTED ? before : after));
        return List.copyOf(all.values());
    }
}
