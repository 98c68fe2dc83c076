package org.iterationplanner.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.intake.Derivation;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.sizing.Sizing;
import org.jspecify.annotations.Nullable;

/** One server, database or application, as far as sheets have told. Mutable; for one import. */
final class Machine {
    private static final String OFF = "powered-off";

    final String id;
    final String place;
    Asset.Type type = Asset.Type.VM;

    @Nullable
    String name;

    @Nullable
    String workload;

    @Nullable
    String datacenter;

    Asset.@Nullable Environment environment;
    Asset.@Nullable Strategy strategy;

    @Nullable
    String system;

    @Nullable
    BigDecimal gigabytes;

    boolean inferred;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final Map<String, String> refs = new LinkedHashMap<>();
    final List<String> labels = new ArrayList<>();

    Machine(String id, String place) {
        this.id = id;
        this.place = place;
    }

    /** Keeps something for people; what is not there is not kept. */
    void note(String key, @Nullable String text) {
        String meant = Words.meant(text);
        if (meant != null) {
            attributes.putIfAbsent(key, meant);
        }
    }

    void switchedOff() {
        if (!isOff()) {
            labels.add(OFF);
        }
    }

    boolean isOff() {
        return labels.contains(OFF);
    }

    /** What the rules say of it. */
    Sizing.Size size(Sizing sizing) {
        return sizing.of(new Sizing.Facts(type, shownEnvironment(), strategy, system, gigabytes));
    }

    private Asset.@Nullable Environment shownEnvironment() {
        return environment != null ? environment : Words.environmentInName(id);
    }

    /** The asset, with an estimate by the rules; what they filled in is noted. */
    Asset asset(Sizing sizing, Draft draft) {
        Sizing.Size size = size(sizing);
        List<String> derived = new ArrayList<>(List.of("effort", "estimateRange"));
        boolean own = workload == null;
        if (own) {
            derived.add("complexity");
        }
        if (environment == null && shownEnvironment() != null) {
            derived.add("environment");
        }
        if (inferred) {
            derived.add("id");
        }
        note("operatingSystem", system);
        note("storageGB", gigabytes == null ? null : gigabytes.toPlainString());
        draft.derived(new Derivation("assets", id, derived, size.because()));
        Complexity complexity = own ? size.complexity() : null;
        return new Asset(
                id,
                name,
                type,
                workload,
                datacenter,
                shownEnvironment(),
                strategy,
                Map.of(sizing.rules().team(), size.points()),
                null,
                new Asset.EstimateRange(sizing.rules().p10(), sizing.rules().p90()),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                complexity,
                refs,
                labels,
                attributes,
                derived);
    }
}
