package org.iterationplanner.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstateGeneratorTest {

    @ParameterizedTest
    @CsvSource({"12, 2, 2, 2", "100, 3, 8, 2", "300, 5, 14, 3", "1000, 8, 24, 8", "10000, 10, 40, 8", "50000, 10, 52, 8"
    })
    void theNumberOfAssetsDecidesTheShape(int assets, int teams, int iterations, int datacenters) {
        Backlog estate = EstateGenerator.generate(assets, 1, 0.9).modelInput();

        assertThat(estate.assets()).hasSize(assets);
        assertThat(estate.teams()).hasSize(teams);
        assertThat(new IndexedBacklog(estate).iterationCount()).isEqualTo(iterations);
        assertThat(estate.datacenters()).hasSize(datacenters);
        assertThat(estate.freezes()).hasSize(datacenters * (iterations / 12));
        assertThat(estate.workloads().stream().map(Workload::id)).doesNotHaveDuplicates();
        assertThat(estate.assets().stream().map(Asset::id)).doesNotHaveDuplicates();
    }

    @Test
    void theSameParametersGiveTheSameEstate() {
        assertThat(EstateGenerator.generate(200, 5, 0.9))
                .isEqualTo(EstateGenerator.generate(200, 5, 0.9))
                .isNotEqualTo(EstateGenerator.generate(200, 6, 0.9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.9, 1.3})
    void utilisationIsAsAsked(double utilisation) {
        IndexedBacklog index = new IndexedBacklog(
                EstateGenerator.generate(1_000, 1, utilisation).modelInput());

        assertThat((double) index.remainingEffort() / index.totalCapacity()).isCloseTo(utilisation, within(0.005));
    }

    @Test
    void sharesAreAsDescribed() {
        Backlog estate = EstateGenerator.generate(10_000, 1, 0.9).modelInput();
        MoveGroups groups = new MoveGroups(new IndexedBacklog(estate));
        double together = IntStream.range(0, groups.size())
                .map(g -> groups.members(g).size())
                .filter(size -> size > 1)
                .sum();
        double precedences = estate.dependencies().stream()
                .filter(d -> d.type() == Dependency.Type.PRECEDES)
                .count();
        double lags = estate.dependencies().stream().filter(d -> d.lag() == 1).count();
        double flexible = estate.assets().stream()
                .filter(asset -> asset.flexibleEffort() != null)
                .count();

        assertThat(together / 10_000).isCloseTo(0.04, within(0.01));
        assertThat(flexible / 10_000).isCloseTo(0.3, within(0.02));
        assertThat(lags / precedences).isCloseTo(0.4, within(0.02));
        assertThat(precedences / 10_000).isBetween(0.9, 1.2);
    }

    @Test
    void leasesEndOneAfterTheOtherInTheSecondHalf() {
        Backlog estate = EstateGenerator.generate(1_000, 1, 0.9).modelInput();
        IndexedBacklog index = new IndexedBacklog(estate);

        assertThat(estate.datacenters().stream().map(Datacenter::lastDay))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(index.timeline().iteration(13).end())
                .endsWith(index.timeline().iteration(22).end());
    }

    @Test
    void theLastLeaseCanEndWithTheHorizon() {
        Backlog estate = EstateGenerator.generate(1_000, 1, 0.9, 1).modelInput();
        IndexedBacklog index = new IndexedBacklog(estate);

        assertThat(estate.datacenters().stream().map(Datacenter::lastDay))
                .endsWith(index.timeline().iteration(index.timeline().last()).end());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 12, 30, 31, 100, 250, 1_000, 50_000})
    void everyAssetCanBePlanned(int assets) {
        for (int seed = 0; seed < (assets > 1_000 ? 1 : 20); seed++) {
            IndexedBacklog index = new IndexedBacklog(
                    EstateGenerator.generate(assets, seed, 0.9).modelInput());
            Openings openings = new Openings(index, new MoveGroups(index));

            assertThat(IntStream.range(0, assets).mapToObj(openings::obstacle)).containsOnlyNulls();
        }
    }

    @Test
    void namesAreUniqueUpToTheLargestEstate() {
        HashSet<String> names = new HashSet<>();
        for (int i = 0; i < EstateGenerator.MAX_ASSETS / 2; i++) {
            assertThat(names.add(EstateNames.workload(i))).isTrue();
        }
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> EstateGenerator.generate(50_001, 1, 0.9))
                .hasMessage("An estate of 50001 assets cannot be made. Maybe ask for 2 to 50000.");
        assertThatThrownBy(() -> EstateGenerator.generate(100, 1, 0.9, 1.1))
                .hasMessage("A last lease at 1.1 of the horizon cannot be made. Maybe ask for 0.93, at most 1.");
        assertThatThrownBy(() -> EstateGenerator.generate(100, 1, 0))
                .hasMessage("A utilisation of 0.0 cannot be made. Maybe ask for 0.9, at most 10.");
    }
}
