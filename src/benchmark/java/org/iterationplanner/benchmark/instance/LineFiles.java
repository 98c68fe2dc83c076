package org.iterationplanner.benchmark.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.benchmark.instance.LineBalancing.Pair;

/** Reads line balancing problems as they are published. */
final class LineFiles {

    private LineFiles() {}

    /**
     * Scholl's form: the number of tasks, their times, pairs {@code i,j}, and {@code -1,-1} at the end.
     *
     * @throws IllegalArgumentException if the file is not of that form
     */
    static LineBalancing in2(Path file, int cycleTime) {
        List<String> lines = lines(file);
        try {
            int n = Integer.parseInt(lines.get(0));
            List<Integer> times =
                    lines.subList(1, n + 1).stream().map(Integer::valueOf).toList();
            List<Pair> pairs = new ArrayList<>();
            for (String line : lines.subList(n + 1, lines.size())) {
                Pair pair = pair(line);
                if (pair.before() < 0) {
                    break;
                }
                pairs.add(pair);
            }
            return new LineBalancing(cycleTime, times, pairs);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw unreadable(file, "IN2", e);
        }
    }

    /**
     * Otto's form: sections in angle brackets, of which those of the cycle time, the task times and the order are read.
     *
     * @throws IllegalArgumentException if the file is not of that form
     */
    static LineBalancing alb(Path file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("<")) {
                section = sections.computeIfAbsent(line, any -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        try {
            return new LineBalancing(
                    Integer.parseInt(
                            sections.getOrDefault("<cycle time>", List.of()).get(0)),
                    sections.getOrDefault("<task times>", List.of()).stream()
                            .map(line -> Integer.valueOf(line.split("\\s+", -1)[1]))
                            .toList(),
                    sections.getOrDefault("<precedence relations>", List.of()).stream()
                            .map(LineFiles::pair)
                            .toList());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw unreadable(file, "alb", e);
        }
    }

    /** Several problems by name: {@code {"name": {"cycle_time": .., "times": [..], "precedence": [[i, j], ..]}}}. */
    static Map<String, LineBalancing> json(Path file) {
        try {
            Map<String, LineBalancing> found = new LinkedHashMap<>();
            new ObjectMapper().readTree(file.toFile()).properties().forEach(each -> {
                JsonNode problem = each.getValue();
                List<Integer> times = new ArrayList<>();
                problem.path("times").forEach(time -> times.add(time.intValue()));
                List<Pair> pairs = new ArrayList<>();
                problem.path("precedence")
                        .forEach(pair -> pairs.add(
                                new Pair(pair.path(0).intValue(), pair.path(1).intValue())));
                found.put(
                        each.getKey(),
                        new LineBalancing(problem.path("cycle_time").intValue(), times, pairs));
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair pair(String line) {
        String[] ends = line.split("\\s*,\\s*", -1);
        return new Pair(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static List<String> lines(Path file) {
        try {
            // some of the public files end with a byte that is no UTF-8
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> line.replace('\u001a', ' ').strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalArgumentException unreadable(Path file, String form, RuntimeException cause) {
        return new IllegalArgumentException(
                "%s is no line balancing problem of the form %s. Maybe it is of another form, or cut off."
                        .formatted(file, form),
                cause);
    }
}
