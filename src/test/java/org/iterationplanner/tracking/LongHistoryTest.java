package org.iterationplanner.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.learning.Learning;
import org.iterationplanner.status.Standings;
import org.junit.jupiter.api.Test;

/** A thousand assets and fifty closed iterations, twenty assets each; what it took is told, not asserted. */
class LongHistoryTest {
    private static final int ITERATIONS = 50;
    private static final int EACH = 20;

    @Test
    void aLongHistoryIsSummedUp() {
        Random random = new Random(7);
        String assets = IntStream.range(0, ITERATIONS * EACH)
                .mapToObj(a ->
                        "{id: 'a%d', type: 'VM', workload: 'w%d', datacenter: 'east', effort: {crew: 3}, completedOn: '2026-01-0%d'}"
                                .formatted(a, a / 10, 5 + a % 5))
                .collect(Collectors.joining(", "));
        String workloads = IntStream.range(0, ITERATIONS * EACH / 10)
                .mapToObj(w -> "{id: 'w%d', value: 2}".formatted(w))
                .collect(Collectors.joining(", "));
        Past past = Past.of("datacenters: [{id: 'east', exitBy: '2027-01-31'}], workloads: [" + workloads
                + "], assets: [" + assets + "]");
        BigDecimal took = BigDecimal.ZERO;
        for (int n = 1; n <= ITERATIONS; n++) {
            past.accepts("");
            int first = (n - 1) * EACH;
            Map<Integer, Integer> effort = IntStream.range(first, first + EACH)
                    .boxed()
                    .collect(Collectors.toMap(a -> a, a -> 1 + random.nextInt(9)));
            String[] outcomes = effort.entrySet().stream()
                    .map(entry -> "a%d 3 done took %d".formatted(entry.getKey(), entry.getValue()))
                    .toArray(String[]::new);
            took = took.add(BigDecimal.valueOf(
                    effort.values().stream().mapToInt(Integer::intValue).sum()));
            past.closes(n, "crew:60/50", outcomes);
        }
        TrackRecord record = past.record();
        Instant begin = Instant.now();
        BacklogKpis kpis = BacklogKpis.of(record);
        new Standings(record.backlog()).workloads();
        Learning.suggestions(record.backlog());
        System.out.println("1,000 assets, 50 iterations: "
                + Duration.between(begin, Instant.now()).toMillis() + " ms");

        assertThat(kpis.velocity().get(0).mean()).isEqualTo("60");
        assertThat(kpis.velocity().get(0).meanNormalised()).isEqualTo("72");
        assertThat(kpis.estimates()).isNotNull();
        assertThat(kpis.estimates().overall().actual()).isEqualByComparingTo(took);
        assertThat(kpis.estimates().overall().ratio())
                .isEqualTo(Fraction.of(took)
                        .over(Fraction.of(Hundredths.toDecimal(300_000)))
                        .ratio());
        assertThat(kpis.burnUp()).isNotNull();
        assertThat(kpis.burnUp().iterations()).hasSize(ITERATIONS).last().satisfies(last -> {
            assertThat(last.effort()).isEqualTo("3000");
            assertThat(last.value()).isEqualTo("200");
        });
    }
}
