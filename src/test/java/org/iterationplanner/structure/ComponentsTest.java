package org.iterationplanner.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void aComponentComesAfterAllThatItReaches() {
        // 0 → 1 ⇄ 2 → 3, and 4 alone
        assertThat(Components.of(List.of(List.of(1), List.of(2), List.of(1, 3), List.of(), List.of())))
                .containsExactly(List.of(3), List.of(1, 2), List.of(0), List.of(4));
    }

    @Test
    void aLongChainIsNoDeeperThanAnyOther() {
        int n = 200_000;
        List<List<Integer>> chain =
                IntStream.range(0, n).mapToObj(i -> List.of((i + 1) % n)).toList();
        assertThat(Components.of(chain)).hasSize(1);
    }

    @Test
    void nodesAreJoinedExactlyWhenTheyReachEachOther() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            int n = 1 + random.nextInt(7);
            List<List<Integer>> graph = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                graph.add(random.ints(random.nextInt(3), 0, n).boxed().toList());
            }
            BitSet[] reached = reached(graph);
            List<List<Integer>> components = Components.of(graph);
            assertThat(components.stream().flatMap(List::stream).sorted())
                    .containsExactlyElementsOf(IntStream.range(0, n).boxed().toList());
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    boolean joined = componentOf(components, i) == componentOf(components, j);
                    assertThat(joined).as("%s: %d, %d", graph, i, j).isEqualTo(reached[i].get(j) && reached[j].get(i));
                    if (reached[i].get(j)) {
                        assertThat(componentOf(components, j)).isLessThanOrEqualTo(componentOf(components, i));
                    }
                }
            }
        }
    }

    private static int componentOf(List<List<Integer>> components, int node) {
        return IntStream.range(0, components.size())
                .filter(c -> components.get(c).contains(node))
                .findFirst()
                .orElseThrow();
    }

    private static BitSet[] reached(List<List<Integer>> graph) {
        int n = graph.size();
        BitSet[] reached = new BitSet[n];
        for (int i = 0; i < n; i++) {
            reached[i] = new BitSet();
            reached[i].set(i);
        }
        for (int step = 0; step < n; step++) {
            for (int i = 0; i < n; i++) {
                for (int next : graph.get(i)) {
                    reached[i].or(reached[next]);
                }
            }
        }
        return reached;
    }
}
