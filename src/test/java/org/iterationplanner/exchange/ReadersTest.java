package org.iterationplanner.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a fuzzer begins with and what it has found, in {@code src/test/resources/fuzz}, and what a few seconds of blind changes make
 * of it. For a fuzzer that sees the branches: {@code mvn -Pfuzz test-compile exec:exec -Dfuzz.format=csv}.
 */
class ReadersTest {
    private static final int CHANGED = 60;
    /** A second, and more where a machine has other work to do. */
    private static final Duration MOST = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource
    void nothingThatIsSentBreaksAReader(ImportFormat format) throws IOException {
        List<Path> files = files(format);
        assertThat(files).as("Corpus of " + format.id()).isNotEmpty();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            if (isSeed(file)) {
                assertThat(Readers.read(format, content)).as(file + " is read").isTrue();
            }
            withstands(format, content, file.toString());
            SplittableRandom random = new SplittableRandom(Arrays.hashCode(content));
            for (int i = 0; i < CHANGED; i++) {
                withstands(format, changed(content, random), file + ", change " + i);
            }
        }
    }

    /** What a fuzzer has found has a name that it made up. */
    private static boolean isSeed(Path file) {
        return file.getFileName().toString().contains(".");
    }

    private static void withstands(ImportFormat format, byte[] content, String what) {
        long start = System.nanoTime();
        assertThatCode(() -> Readers.read(format, content)).as(what).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(MOST);
    }

    /** The same with some bytes lost, doubled, or others. */
    private static byte[] changed(byte[] content, SplittableRandom random) {
        byte[] bytes = content.clone();
        for (int i = random.nextInt(1, 5); i > 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(1, Math.min(16, bytes.length - at) + 1);
            byte[] next;
            switch (random.nextInt(3)) {
                case 0 -> {
                    next = new byte[bytes.length - length];
                    System.arraycopy(bytes, 0, next, 0, at);
                    System.arraycopy(bytes, at + length, next, at, bytes.length - at - length);
                }
                case 1 -> {
                    next = new byte[bytes.length + length];
                    System.arraycopy(bytes, 0, next, 0, at + length);
                    System.arraycopy(bytes, at, next, at + length, bytes.length - at);
                }
                default -> {
                    next = bytes;
                    next[at] = (byte) random.nextInt(256);
                }
            }
            bytes = next;
        }
        return bytes;
    }

    private static List<Path> files(ImportFormat format) throws IOException {
        try (Stream<Path> files = Files.list(Readers.CORPUS.resolve(format.id()))) {
            return files.sorted().toList();
        }
    }
}
