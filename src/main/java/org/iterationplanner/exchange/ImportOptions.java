package org.iterationplanner.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.sizing.SizingRules;
import org.jspecify.annotations.Nullable;

/**
 * What may be said beside the files; everything has a default.
 *
 * @param sizing how inventories are estimated
 * @param noisePorts ports whose connections say nothing about an application
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportOptions(
        @Nullable SizingRules sizing, @Nullable List<Integer> noisePorts) {

    /** SSH, DNS, time, RPC, file shares, remote desktop. */
    private static final List<Integer> NOISE = List.of(22, 53, 123, 135, 445, 3389);

    /** The defaults. */
    public static final ImportOptions DEFAULT = new ImportOptions(null, null);

    public ImportOptions {
        noisePorts = noisePorts == null ? null : List.copyOf(noisePorts);
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
}
