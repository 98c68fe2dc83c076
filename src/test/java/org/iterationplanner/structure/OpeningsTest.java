package org.iterationplanner.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four weeks from Monday 2026-01-05 on; the crew can do 10 in each, in the third 4. */
class OpeningsTest {

    private static final String TEAMS = "teams: [{id: 'crew', capacity: 10, capacityByIteration: {'3': 4}}], ";
    private static final String EASY = "{id: 'b', effort: {crew: 1}}, {id: 'c', effort: {crew: 1}}";

    private static String of(String fields, int asset) {
        IndexedBacklog index = new IndexedBacklog(backlog(TEAMS + fields));
        MoveGroups groups = new MoveGroups(index);
        Openings openings = new Openings(index, groups);
        int group = groups.groupOf(asset);
        return (group < 0 ? "done" : openings.open(group).toString()) + " " + openings.obstacle(asset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effort: {crew: 10}                                                    | {0, 1, 3} null
                    effort: {crew: 4}                                                     | {0, 1, 2, 3} null
                    effort: {crew: 0}                                                     | {0, 1, 2, 3} null
                    effort: {crew: 10.01}                                                 | {} TOO_LARGE
                    effort: {}                                                            | {} UNESTIMATED
                    effort: {crew: 1}, completedOn: '2026-01-01'                          | done null
                    effort: {crew: 1}, notBefore: '2026-01-12'                            | {1, 2, 3} null
                    effort: {crew: 1}, notBefore: '2026-01-13'                            | {2, 3} null
                    effort: {crew: 1}, notAfter: '2026-01-18'                             | {0, 1} null
                    effort: {crew: 1}, notAfter: '2026-01-17'                             | {0} null
                    effort: {crew: 1}, notBefore: '2026-01-12', notAfter: '2026-01-12'    | {} WINDOW
                    effort: {crew: 1}, notBefore: '2026-02-01', notAfter: '2026-01-01'    | {} WINDOW
                    effort: {crew: 5}, notBefore: '2026-01-19', notAfter: '2026-01-25'    | {} TOO_LARGE
                    """)
    void oneAsset(String fields, String expected) {
        assertThat(of("assets: [{id: 'a', " + fields + "}]", 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effort: {crew: 1}                            | {scope: {all: true}, from: '2026-01-05', to: '2026-01-18'} | {2, 3} null
                    effort: {crew: 1}                            | {scope: {asset: 'a'}, from: '2026-01-05', to: '2026-02-01'} | {} FROZEN
                    effort: {crew: 1}, notAfter: '2026-01-18'    | {scope: {asset: 'a'}, from: '2026-01-05', to: '2026-01-18'} | {} FROZEN
                    effort: {crew: 9}, notAfter: '2026-01-25'    | {scope: {asset: 'a'}, from: '2026-01-05', to: '2026-01-18'} | {} TOO_LARGE
                    """)
    void aFrozenAsset(String fields, String freeze, String expected) {
        assertThat(of("assets: [{id: 'a', " + fields + "}], freezes: [" + freeze + "]", 0))
                .isEqualTo(expected);
    }

    /** Asset a and two easy ones, b and c. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effort: {crew: 9}                         | {from: 'a', to: 'b', type: 'TOGETHER'}                | {0, 1, 3} null
                    effort: {crew: 10}                        | {from: 'a', to: 'b', type: 'TOGETHER'}                | {} GROUP
                    effort: {crew: 11}                        | {from: 'a', to: 'b', type: 'TOGETHER'}                | {} TOO_LARGE
                    effort: {crew: 9}                         | {from: 'a', to: 'b'}, {from: 'b', to: 'a'}            | {0, 1, 3} null
                    effort: {crew: 1}                         | {from: 'b', to: 'a'}                                  | {0, 1, 2, 3} null
                    effort: {crew: 1}                         | {from: 'b', to: 'a', lag: 2}                          | {2, 3} null
                    effort: {crew: 5}                         | {from: 'b', to: 'a', lag: 2}                          | {3} null
                    effort: {crew: 1}                         | {from: 'b', to: 'c', lag: 2}, {from: 'c', to: 'a', lag: 1} | {3} null
                    effort: {crew: 1}                         | {from: 'b', to: 'c', lag: 2}, {from: 'c', to: 'a', lag: 2} | {} PREDECESSOR
                    effort: {crew: 1}, notAfter: '2026-01-18' | {from: 'b', to: 'a', lag: 2}                          | {} PREDECESSOR
                    effort: {crew: 1}                         | {from: 'a', to: 'b', lag: 3}                          | {0, 1, 2, 3} null
                    effort: {crew: 1}                         | {from: 'b', to: 'a', type: 'APART', distance: 9}      | {0, 1, 2, 3} null
                    """)
    void anAssetAmongOthers(String fields, String dependencies, String expected) {
        assertThat(of("assets: [{id: 'a', " + fields + "}, " + EASY + "], dependencies: [" + dependencies + "]", 0))
                .isEqualTo(expected);
    }

    /** A lag binds behind what is done, which counts as one iteration before the first. */
    @ParameterizedTest
    @CsvSource({"0, '{0, 1, 2, 3} null'", "1, '{0, 1, 2, 3} null'", "2, '{1, 2, 3} null'", "5, '{} PREDECESSOR'"})
    void behindADoneAsset(int lag, String expected) {
        String assets =
                "assets: [{id: 'a', effort: {crew: 1}}, {id: 'd', effort: {crew: 9}, completedOn: '2020-01-01'}]";
        assertThat(of(assets + ", dependencies: [{from: 'd', to: 'a', lag: " + lag + "}]", 0))
                .isEqualTo(expected);
        assertThat(of(assets + ", workloadDependencies: [{from: 'd', to: 'a', lag: " + lag + "}]", 0))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | {2, 3} null
                    1 | {3} null
                    2 | {} PREDECESSOR
                    """)
    void aWorkloadWaitsForTheLastAssetOfAnother(int lag, String expected) {
        assertThat(of("""
                        workloads: [{id: 'v'}, {id: 'w'}, {id: 'empty'}],
                        assets: [{id: 'a', workload: 'w', effort: {crew: 1}}, {id: 'b', workload: 'v', effort: {crew: 1}},
                                 {id: 'c', workload: 'v', effort: {crew: 1}, notBefore: '2026-01-19'}],
                        workloadDependencies: [{from: 'v', to: 'w', lag: %d}, {from: 'empty', to: 'w', lag: 9}]""".formatted(lag), 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, '{1} null'", "1, '{} PREDECESSOR'"})
    void assetsOfWorkloadsThatWaitForEachOtherThroughAnAssetComeAtOnce(int lag, String expected) {
        // w waits for v with a in it, and a waits for c, which is in w
        assertThat(of("""
                        workloads: [{id: 'v'}, {id: 'w'}],
                        assets: [{id: 'a', workload: 'v', effort: {crew: 1}, notBefore: '2026-01-12'},
                                 {id: 'c', workload: 'w', effort: {crew: 1}, notAfter: '2026-01-18'}],
                        workloadDependencies: [{from: 'v', to: 'w', lag: %d}],
                        dependencies: [{from: 'c', to: 'a'}]""".formatted(lag), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 0"})
    void whatCanNeverBePlannedHoldsUpEverythingBehindIt(int impossible, int first) {
        String assets = IntStream.range(0, 4)
                .mapToObj(i -> "{id: 'a%d', effort: {crew: %d}}".formatted(i, i == impossible ? 99 : 1))
                .collect(Collectors.joining(","));
        String chain = IntStream.range(0, 3)
                .mapToObj(i -> "{from: 'a%d', to: 'a%d'}".formatted(i, i + 1))
                .collect(Collectors.joining(","));
        String fields = "assets: [" + assets + "], dependencies: [" + chain + "]";
        assertThat(of(fields, first)).isEqualTo("{0, 1, 2, 3} null");
        assertThat(of(fields, impossible)).isEqualTo("{} TOO_LARGE");
        assertThat(of(fields, 3)).isEqualTo("{} PREDECESSOR");
    }
}
