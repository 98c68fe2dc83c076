package org.iterationplanner.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/** What rules say of one asset by itself, in English, with the names and dates of the request. */
final class Phrases {

    private final Situation situation;

    Phrases(Situation situation) {
        this.situation = situation;
    }

    /** Its name. */
    String of(Asset a) {
        return situation.names().asset(a.id());
    }

    /**
     * Why a rule keeps an asset out of an iteration.
     *
     * @param rule one of those that {@link org.iterationplanner.check.AssetRules#broken} names
     * @param number of the iteration, or L+1 for not planned
     */
    String own(Rule rule, PlacedAsset placed, int number) {
        Asset a = placed.asset();
        return switch (rule) {
            case FREEZE -> freeze(placed, number);
            case WINDOW -> window(a, number);
            case PIN -> pin(placed);
            case PILOT -> pilot(a);
            case EXIT_HARD -> hardExit(placed);
            default -> throw new IllegalArgumentException(rule.id());
        };
    }

    private String freeze(PlacedAsset placed, int number) {
        Timeline.Iteration iteration = situation.timeline().iteration(number);
        List<Freeze> touching = situation.backlog().freezes().stream()
                .filter(f -> isFor(f.scope(), placed)
                        && !f.from().isAfter(iteration.end())
                        && !f.to().isBefore(iteration.start()))
                .toList();
        List<Freeze> closing =
                touching.stream().filter(Freeze::anyOverlap).limit(1).toList();
        List<Freeze> shown = closing.isEmpty() ? touching : closing;
        String name = of(placed.asset());
        List<String> texts = shown.stream()
                .map(f -> "%s (%s to %s)".formatted(named(f), English.day(f.from()), English.day(f.to())))
                .distinct()
                .toList();
        return texts.size() == 1
                ? "%s keeps %s out".formatted(texts.get(0), name)
                : "%s together keep %s out".formatted(String.join(" and ", texts), name);
    }

    private static String named(Freeze freeze) {
        return freeze.reason() == null ? "a freeze" : "freeze '" + freeze.reason() + "'";
    }

    private static boolean isFor(Freeze.Scope scope, PlacedAsset placed) {
        Datacenter home = placed.datacenter();
        return Boolean.TRUE.equals(scope.all())
                || placed.id().equals(scope.asset())
                || placed.asset().workloadId().equals(scope.workload())
                || (home != null && home.id().equals(scope.datacenter()));
    }

    private String window(Asset a, int number) {
        Timeline.Iteration iteration = situation.timeline().iteration(number);
        LocalDate notBefore = a.notBefore();
        return notBefore != null && notBefore.isAfter(iteration.start())
                ? "%s may not begin before %s".formatted(of(a), English.day(notBefore))
                : "%s has to be done by %s".formatted(of(a), English.day(Objects.requireNonNull(a.notAfter(), a.id())));
    }

    private String pin(PlacedAsset placed) {
        Asset.Pin pin = placed.asset().pin();
        Integer bound = situation.rules().boundTo(placed);
        String name = of(placed.asset());
        if (pin == null) {
            return "%s is committed to iteration %d".formatted(name, bound);
        }
        return pin.keepsOut()
                ? name + " is pinned out of the plan"
                : "%s is pinned to iteration %d".formatted(name, bound);
    }

    private String pilot(Asset a) {
        Limits.Pilot pilot = Objects.requireNonNull(situation.backlog().limits().pilot(), "pilot");
        List<String> most = new ArrayList<>();
        if (pilot.maxCriticality() != null) {
            most.add("criticality " + pilot.maxCriticality());
        }
        if (pilot.maxComplexity() != null) {
            most.add("complexity " + pilot.maxComplexity());
        }
        return "the pilot, up to iteration %d, takes only what is at most of %s, which workload %s of %s is not"
                .formatted(
                        pilot.iterations(),
                        String.join(" and ", most),
                        situation.names().workload(a.workloadId()),
                        of(a));
    }

    private String hardExit(PlacedAsset placed) {
        Datacenter home = Objects.requireNonNull(placed.datacenter(), placed.id());
        return "%s has to leave %s by %s"
                .formatted(
                        of(placed.asset()),
                        situation.names().datacenter(home.id()),
                        English.day(Objects.requireNonNull(home.lastDay(), home.id())));
    }

    /** Why one node waits for another, which cannot be before that time; null where that goes without saying. */
    @Nullable
    ProofStep waitFrom(Wait wait, int earliest) {
        boolean says = earliest > 0 && earliest < situation.never();
        String never = earliest == situation.never() ? ", for which there is no iteration" : "";
        return wait(wait, says ? ", which cannot be before iteration " + situation.number(earliest) : never);
    }

    /** Why one node waits for another and cannot be after that time itself; null where that goes without saying. */
    @Nullable
    ProofStep waitTo(Wait wait, int latest) {
        return wait(
                wait,
                latest < 0
                        ? ", and has to be done before the first iteration"
                        : ", and cannot be after iteration " + situation.number(latest));
    }

    private @Nullable ProofStep wait(Wait wait, String end) {
        if (wait.dependency() != null) {
            var d = wait.dependency();
            return ProofStep.wait(
                    Rule.PRECEDENCE,
                    List.of(d.from(), d.to()),
                    "%s waits for %s%s%s"
                            .formatted(
                                    situation.names().asset(d.to()),
                                    situation.names().asset(d.from()),
                                    (wait.from() == situation.waits().done() ? ", which is done," : "") + lag(d.lag()),
                                    end));
        }
        if (wait.workloads() != null) {
            var d = wait.workloads();
            return ProofStep.wait(
                    Rule.WORKLOAD_PRECEDENCE,
                    List.of(),
                    "workload %s waits for the completion of %s%s%s"
                            .formatted(
                                    situation.names().workload(d.to()),
                                    situation.names().workload(d.from()),
                                    lag(d.lag()),
                                    end));
        }
        return null;
    }

    private static String lag(int lag) {
        return lag == 0 ? "" : " and " + Names.count(lag, "iteration", "iterations") + " more";
    }

    /** Why a node that waits for itself can never come. */
    ProofStep circle(int node) {
        List<String> assets = situation.waits().isGroup(node)
                ? situation.group(node).stream().map(Asset::id).toList()
                : List.of();
        return ProofStep.wait(
                Rule.WORKLOAD_PRECEDENCE,
                assets,
                "%s and workloads that wait for each other leave each other no iteration"
                        .formatted(
                                assets.isEmpty() ? "assets" : situation.names().assets(assets)));
    }
}
