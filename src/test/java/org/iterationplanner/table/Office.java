package org.iterationplanner.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, as another program that opens what is written here. */
public final class Office {
    private static final List<String> NAMES = List.of("soffice", "libreoffice");

    private final Path program;

    private Office(Path program) {
        this.program = program;
    }

    /** The one on the PATH; a test is skipped where there is none. */
    public static Office installed() {
        List<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .toList();
        assumeThat(found).as("LibreOffice on the PATH").isNotEmpty();
        return new Office(found.get(0));
    }

    /** Opens files and saves them in another format into {@code folder}, where it keeps its settings, too. */
    public void convert(String format, Path folder, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("LibreOffice ends: " + Files.readString(log))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
