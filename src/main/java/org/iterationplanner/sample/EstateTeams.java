package org.iterationplanner.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Team;

/**
 * Gives every team of a generated estate the capacity that makes its work a given share of it, uneven from iteration to
 * iteration: 20 % more or less, and half in every tenth. Where it is not halved, every asset fits.
 */
final class EstateTeams {

    private final Dice dice;
    private final EstateSize shape;
    private final double utilisation;

    EstateTeams(Dice dice, EstateSize shape, double utilisation) {
        this.dice = dice;
        this.shape = shape;
        this.utilisation = utilisation;
    }

    List<Team> staff(List<Asset> assets) {
        Map<String, Double> demand = demand(assets);
        return Stream.of(Squad.ALL)
                .limit(shape.teams())
                .map(squad -> team(squad, demand.getOrDefault(squad.id(), 0.0)))
                .toList();
    }

    /** What each team will do if those who can choose share evenly. */
    private static Map<String, Double> demand(List<Asset> assets) {
        Map<String, Double> demand = new LinkedHashMap<>();
        for (Asset asset : assets) {
            asset.effort().forEach((team, points) -> demand.merge(team, points.doubleValue(), Double::sum));
            Asset.FlexibleEffort flexible = asset.flexibleEffort();
            if (flexible != null) {
                double share =
                        flexible.points().doubleValue() / flexible.teams().size();
                flexible.teams().forEach(team -> demand.merge(team, share, Double::sum));
            }
        }
        return demand;
    }

    private Team team(Squad squad, double demand) {
        boolean[] halved = new boolean[shape.iterations()];
        double[] factors = new double[shape.iterations()];
        for (int t = 0; t < factors.length; t++) {
            halved[t] = dice.chance(0.1);
            factors[t] = dice.between(0.8, 1.2) * (halved[t] ? 0.5 : 1);
        }
        double perFactor = demand / utilisation / DoubleStream.of(factors).sum();
        Map<Integer, BigDecimal> capacities = new LinkedHashMap<>();
        for (int t = 0; t < factors.length; t++) {
            long points = Math.round(perFactor * factors[t]);
            capacities.put(
                    t + 1, BigDecimal.valueOf(halved[t] ? points : Math.max(points, EstateAssets.LARGEST_GROUP)));
        }
        return new Team(
                squad.id(),
                squad.name(),
                null,
                capacities,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
