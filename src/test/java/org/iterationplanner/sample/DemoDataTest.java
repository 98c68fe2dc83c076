package org.iterationplanner.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDataTest {

    @Test
    void everyFileOfTheFolderIsListedAndServed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(DemoData.list().stream()
                            .map(sample -> sample.id() + ".json")
                            .toList());
        }
        for (DemoData.Sample sample : DemoData.list()) {
            assertThat(DemoData.get(sample.id()).orElseThrow().modelInput().assets())
                    .hasSize(sample.assets());
        }
    }

    @Test
    void theReadmeOfTheFolderSaysTheSame() throws IOException {
        assertThat(Files.readAllLines(Path.of("data/README.md")))
                .containsSubsequence(DemoData.list().stream()
                        .map(sample -> String.format(
                                Locale.ROOT, "| `%s` | %d | %s |", sample.id(), sample.assets(), sample.description()))
                        .toList());
    }

    @Test
    void estatesOfAnySizeAreMadeOnRequest() {
        assertThat(DemoData.get("estate-2").orElseThrow().modelInput().assets()).hasSize(2);
        assertThat(DemoData.get("estate-1234").orElseThrow().modelInput().assets())
                .hasSize(1234);
        assertThat(DemoData.get("estate-1000")).isEqualTo(DemoData.get("large-estate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "estate-", "estate-1", "estate-0100", "estate-50001", "estate-100000", "../README", "none"})
    void anythingElseIsUnknown(String id) {
        assertThat(DemoData.get(id)).isEmpty();
    }
}
