package org.iterationplanner.sizing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.Environment;
import org.iterationplanner.backlog.Asset.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which an asset without an estimate gets one: points by type, more for its environment, an old operating
 * system and much storage, times a factor of its strategy, rounded up to half a point. What is left out has its default; of
 * a map, every entry. Immutable.
 *
 * @param team whose effort it is
 * @param typePoints points to begin with
 * @param environmentPoints points more
 * @param oldSystemPoints points more when the maker no longer supports the operating system on {@code asOf}
 * @param unknownSystemPoints points more when it is not known which it is
 * @param terabytePoints points more for every terabyte begun after the first
 * @param strategyFactor times as much
 * @param p10 factor that it is at most in one case of ten
 * @param p90 factor that it is at most in nine
 * @param largest points above which it is proposed to split the asset
 * @param asOf the day that support is looked up for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SizingRules(
        @Nullable String team,
        Map<Asset.Type, BigDecimal> typePoints,
        Map<Environment, BigDecimal> environmentPoints,
        @Nullable BigDecimal oldSystemPoints,
        @Nullable BigDecimal unknownSystemPoints,
        @Nullable BigDecimal terabytePoints,
        Map<Strategy, BigDecimal> strategyFactor,
        @Nullable BigDecimal p10,
        @Nullable BigDecimal p90,
        @Nullable BigDecimal largest,
        @Nullable LocalDate asOf) {

    private static final Map<Asset.Type, BigDecimal> TYPES = Map.of(
            Asset.Type.VM, decimal("2"),
            Asset.Type.DATABASE, decimal("4"),
            Asset.Type.FILE_SHARE, decimal("3"),
            Asset.Type.APPLICATION, decimal("3"),
            Asset.Type.SERVICE, decimal("2"),
            Asset.Type.OTHER, decimal("2"));
    private static final Map<Environment, BigDecimal> ENVIRONMENTS =
            Map.of(Environment.PRODUCTION, decimal("1"), Environment.STAGING, decimal("0.5"));
    private static final Map<Strategy, BigDecimal> STRATEGIES = Map.of(
            Strategy.REHOST, decimal("1"),
            Strategy.REFACTOR, decimal("1.5"),
            Strategy.REARCHITECT, decimal("3"),
            Strategy.REBUILD, decimal("4"),
            Strategy.REPLACE, decimal("2"),
            Strategy.RETIRE, decimal("0.25"),
            Strategy.RETAIN, decimal("0"));

    public SizingRules {
        typePoints = merged(Asset.Type.class, TYPES, typePoints);
        environmentPoints = merged(Environment.class, ENVIRONMENTS, environmentPoints);
        strategyFactor = merged(Strategy.class, STRATEGIES, strategyFactor);
    }

    /** The rules unless somebody says otherwise, as of that day. */
    public static SizingRules standard(LocalDate asOf) {
        return new SizingRules(null, Map.of(), Map.of(), null, null, null, Map.of(), null, null, null, asOf);
    }

    /** The same rules as of another day. */
    public SizingRules asOf(LocalDate day) {
        return new SizingRules(
                team,
                typePoints,
                environmentPoints,
                oldSystemPoints,
                unknownSystemPoints,
                terabytePoints,
                strategyFactor,
                p10,
                p90,
                largest,
                day);
    }

    @Override
    public String team() {
        return team == null ? "migration" : team;
    }

    @Override
    public BigDecimal oldSystemPoints() {
        return oldSystemPoints == null ? decimal("2") : oldSystemPoints;
    }

    @Override
    public BigDecimal unknownSystemPoints() {
        return unknownSystemPoints == null ? decimal("0.5") : unknownSystemPoints;
    }

    @Override
    public BigDecimal terabytePoints() {
        return terabytePoints == null ? decimal("0.5") : terabytePoints;
    }

    @Override
    public BigDecimal p10() {
        return p10 == null ? decimal("0.7") : p10;
    }

    @Override
    public BigDecimal p90() {
        return p90 == null ? decimal("1.8") : p90;
    }

    @Override
    public BigDecimal largest() {
        return largest == null ? decimal("13") : largest;
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static <K extends Enum<K>> Map<K, BigDecimal> merged(
            Class<K> type, Map<K, BigDecimal> defaults, @Nullable Map<K, BigDecimal> given) {
        Map<K, BigDecimal> all = new EnumMap<>(type);
        all.putAll(defaults);
        if (given != null) {
            given.forEach((key, value) -> {
                if (value != null) {
                    all.put(key, value);
                }
            });
        }
        return Collections.unmodifiableMap(all);
    }
}
