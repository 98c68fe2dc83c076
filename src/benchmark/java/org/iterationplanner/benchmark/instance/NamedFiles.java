package org.iterationplanner.benchmark.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Json;

/** Files that the user names: line balancing problems in published forms, and requests as they are posted. */
final class NamedFiles {

    private static final String FAMILY = "file";
    private static final Pattern WITH_CYCLE_TIME = Pattern.compile("(.+\\.IN2)@([0-9]+)", Pattern.CASE_INSENSITIVE);

    private NamedFiles() {}

    /**
     * The problems in one file.
     *
     * @param name {@code FILE.IN2@CYCLE_TIME}, {@code FILE.alb}, or {@code FILE.json} with either a request or line balancing
     *     problems by name
     * @throws IllegalArgumentException if there is no such file or it is of no such form
     */
    static List<Instance> read(String name) {
        Matcher withCycleTime = WITH_CYCLE_TIME.matcher(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (withCycleTime.matches()) {
            Path file = existing(withCycleTime.group(1));
            LineBalancing line = LineFiles.in2(file, Integer.parseInt(withCycleTime.group(2)));
            return List.of(line(file.getFileName() + "@" + line.cycleTime(), line));
        }
        if (lower.endsWith(".alb")) {
            Path file = existing(name);
            return List.of(line(String.valueOf(file.getFileName()), LineFiles.alb(file)));
        }
        if (lower.endsWith(".json")) {
            return json(existing(name));
        }
        throw new IllegalArgumentException(
                ("%s has none of the known forms. Maybe it is a .json, a .alb, or a .IN2 whose cycle time is missing:"
                                + " FILE.IN2@47.")
                        .formatted(name));
    }

    private static List<Instance> json(Path file) {
        String text = text(file);
        if (text.contains("\"modelInput\"")) {
            PlanRequest request = Json.read(text, PlanRequest.class);
            return List.of(Instance.of(
                    FAMILY,
                    String.valueOf(file.getFileName()),
                    request.modelInput().assets().size(),
                    () -> request));
        }
        return LineFiles.json(file).entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private static Instance line(String name, LineBalancing problem) {
        return Instance.of(FAMILY, name, problem.times().size(), problem::request);
    }

    private static Path existing(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file %s. Maybe its path is not relative to %s."
                    .formatted(name, Path.of("").toAbsolutePath()));
        }
        return file;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
