package org.iterationplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the README says of the code, against the code. */
class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(Path.of("README.md"));
    }

    @Test
    void theTableOfRulesIsTheRules() {
        assertThat(table("rule"))
                .containsExactlyElementsOf(Stream.of(Rule.values())
                        .map(rule -> "| `%s` | %s | %d | %s |"
                                .formatted(rule.id(), rule.level().id(), rule.defaultWeight(), rule.reason()))
                        .toList());
    }

    @Test
    void everyKeyFigureIsExplainedInOrder() {
        List<String> explained = table("name").stream()
                .flatMap(row -> CODE.matcher(row).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(explained)
                .containsExactlyElementsOf(Stream.of(Kpis.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void whatItLinksToIsThere() {
        List<String> targets = lines.stream()
                .flatMap(line -> Pattern.compile("]\\(([^)]+)\\)").matcher(line).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(Path.of(target))
                .exists());
    }

    /** The rows of the table whose first column has that heading. */
    private List<String> table(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
