package org.iterationplanner.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Immutable;
import org.iterationplanner.intake.Completion;
import org.iterationplanner.sizing.SizingRules;
import org.jspecify.annotations.Nullable;

/**
 * What may be said beside the files; everything has a default.
 *
 * @param sizing how inventories are estimated
 * @param noisePorts ports whose connections say nothing about an application
 * @param start first day of the first iteration
 * @param iterationDays length of every iteration in days
 * @param iterations how many
 * @param capacity of teams in one iteration
 * @param name what people are to call the backlog; unless said, that of the file or project
 * @param comment what is to be said of it in the history; unless said, where it came from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportOptions(
        @Nullable SizingRules sizing,
        @Nullable List<Integer> noisePorts,
        @Nullable LocalDate start,
        @Nullable Integer iterationDays,
        @Nullable Integer iterations,
        Map<String, BigDecimal> capacity,
        @Nullable String name,
        @Nullable String comment) {

    /** SSH, DNS, time, RPC, file shares, remote desktop. */
    private static final List<Integer> NOISE = List.of(22, 53, 123, 135, 445, 3389);

    /** The defaults. */
    public static final ImportOptions DEFAULT = new ImportOptions(null, null, null, null, null, Map.of(), null, null);

    public ImportOptions {
        noisePorts = noisePorts == null ? null : List.copyOf(noisePorts);
        capacity = Immutable.map(capacity);
    }

    @Override
    public List<Integer> noisePorts() {
        return noisePorts == null ? NOISE : noisePorts;
    }

    /** The rules, as of today unless they say otherwise. */
    public SizingRules sizing(LocalDate today) {
        SizingRules standard = SizingRules.standard(today);
        return sizing == null ? standard : sizing.asOf() == null ? sizing.asOf(today) : sizing;
    }

    /** Who does what nothing names a team for. */
    public String anyTeam(LocalDate today) {
        return sizing(today).team();
    }

    /** What it adds to the files. */
    public Completion completion(LocalDate today) {
        return new Completion(
                start, iterationDays, iterations, capacity, sizing(today).largest());
    }

    /** What people are to call the backlog. */
    public String nameOr(String otherwise) {
        return name == null ? otherwise : name;
    }

    /** What its history is to say of the import. */
    public String commentOr(String otherwise) {
        return comment == null ? otherwise : comment;
    }
}
