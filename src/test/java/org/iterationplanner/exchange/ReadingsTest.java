package org.iterationplanner.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final List<Upload> UPLOADS = List.of(new Upload("plan.mpp", Path.of("plan.mpp")));

    private record Config(Duration timeLimit, int parallel, Duration waitLimit) implements ReadingConfig {}

    private final AtomicBoolean isOver = new AtomicBoolean();

    @AfterEach
    void endWhatLoops() {
        isOver.set(true);
    }

    @Test
    void whatIsReadInTimeIsAnswered() throws IOException {
        Readings readings = new Readings(new Config(LONG, 1, LONG));
        assertThat(readings.within(UPLOADS, () -> "read")).isEqualTo("read");
        // the place is free again, also behind a failure
        assertThatThrownBy(() -> readings.within(UPLOADS, () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThatThrownBy(() -> readings.within(UPLOADS, () -> {
                    throw new UncheckedIOException(new IOException());
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> readings.within(UPLOADS, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(readings.within(UPLOADS, () -> "read")).isEqualTo("read");
    }

    @Test
    void aReaderThatLoopsForEverKeepsItsPlaceButNobodyElse() throws IOException {
        Readings readings = new Readings(new Config(SHORT, 1, SHORT));
        assertThatThrownBy(() -> readings.within(UPLOADS, this::loop))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo(Unreadable.Code.TOO_SLOW))
                .hasMessage("plan.mpp could not be read within PT0.05S. Maybe it is damaged: save it anew or as another"
                        + " format, or import it in parts.");
        assertThatThrownBy(() -> readings.within(UPLOADS, () -> "never read"))
                .isInstanceOf(RejectedExecutionException.class);
        isOver.set(true);
        await().until(() -> isRead(readings));
    }

    @Test
    void aReaderThatReadsForEverIsStopped(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("assets.csv"), "id\na\n");
        Path zip = Files.write(folder.resolve("assets.zip"), Sent.zip(Map.of("assets.csv", "id\na\n")));
        for (Path file : List.of(text, zip)) {
            Upload upload = new Upload(file.getFileName().toString(), file);
            assertThat(isRead(upload)).isTrue();
            Readings readings = new Readings(new Config(SHORT, 1, LONG));
            assertThatThrownBy(() -> readings.within(List.of(upload), () -> {
                        while (true) {
                            isRead(upload);
                        }
                    }))
                    .isInstanceOf(Unreadable.class);
            // nothing but its interruption can have ended it
            await().until(() -> isRead(readings));
        }
    }

    @Test
    void whatNeverBeganKeepsNoPlace() throws IOException {
        Readings readings = new Readings(new Config(Duration.ofNanos(1), 1, Duration.ofSeconds(20)));
        // with so little time some are given up before their thread has begun, others while they are read
        for (int i = 0; i < 100; i++) {
            try {
                readings.within(UPLOADS, () -> "read");
            } catch (Unreadable e) {
                assertThat(e.code()).isEqualTo(Unreadable.Code.TOO_SLOW);
            }
        }
    }

    @Test
    void whatIsReadWhenTheServiceStopsIsOfNoUse() throws InterruptedException {
        Readings readings = new Readings(new Config(LONG, 2, LONG));
        CountDownLatch reads = new CountDownLatch(1);
        AtomicReference<Throwable> answer = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                readings.within(UPLOADS, () -> {
                    reads.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return "never";
                });
            } catch (IOException | RuntimeException e) {
                answer.set(e);
            }
        });
        caller.start();
        reads.await();
        readings.stop();
        caller.join();
        assertThat(answer.get()).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> readings.within(UPLOADS, () -> "never"))
                .isInstanceOf(RejectedExecutionException.class);
    }

    /** Hears no interruption. */
    private String loop() {
        while (!isOver.get()) {
            Thread.onSpinWait();
        }
        return "at last";
    }

    private static boolean isRead(Upload upload) throws IOException {
        return ImportFormat.CSV
                .read(List.of(upload), false, ImportOptions.DEFAULT, LocalDate.of(2026, 11, 26))
                .isAcceptable();
    }

    private static boolean isRead(Readings readings) throws IOException {
        try {
            return readings.within(UPLOADS, () -> true);
        } catch (RejectedExecutionException | Unreadable e) {
            return false;
        }
    }
}
