package org.iterationplanner.benchmark.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.exchange.ImportFormat;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.exchange.TemplateWriter;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.table.CsvWriting;
import org.iterationplanner.table.TableWriter;
import org.iterationplanner.table.Upload;
import org.iterationplanner.table.XlsxWriting;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a file in our own template, with a row for each of so many assets and others for what belongs to them, to a backlog that is
 * read, judged and ready to be stored; in the heap of a service.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ImportSpeed {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Param({"csv", "xlsx"})
    private String format = "csv";

    @Param("100000")
    private int assets;

    private Path file = Path.of("");

    /** Writes the file. */
    @Setup
    public void prepare() throws IOException {
        Backlog half = EstateGenerator.generate(assets / 2, 1, EstateGenerator.UTILISATION)
                .modelInput();
        List<Asset> twice = Stream.concat(
                        half.assets().stream(),
                        half.assets().stream()
                                .map(asset -> Components.with(asset, Map.of("id", asset.id() + " again"))))
                .toList();
        Backlog backlog = half.withAssets(twice);
        file = Files.createTempFile("import-speed", "." + format);
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter writer = format.equals("csv") ? new CsvWriting(out) : new XlsxWriting(out)) {
            TemplateWriter.write(backlog, writer);
        }
    }

    /** Processor time of the whole process, compiler and garbage collector included: other work on the machine does not count. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Processor {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        /** Milliseconds. */
        public long cpu;

        static long now() {
            return TimeUnit.NANOSECONDS.toMillis(SYSTEM.getProcessCpuTime());
        }
    }

    /** Reads it. */
    @Benchmark
    public Imported read(Processor processor) throws IOException {
        long start = Processor.now();
        Imported imported = read();
        processor.cpu += Processor.now() - start;
        return imported;
    }

    private Imported read() throws IOException {
        ImportFormat as = ImportFormat.byId(format).orElseThrow();
        Imported imported = as.read(
                List.of(new Upload("backlog." + (format.equals("csv") ? "zip" : "xlsx"), file)),
                false,
                ImportOptions.DEFAULT,
                TODAY);
        if (imported.modelInput().assets().size() != assets || !imported.isAcceptable()) {
            throw new IllegalStateException("Not all was read: " + imported.issues());
        }
        return imported;
    }

    /** Removes the file. */
    @TearDown
    public void clean() throws IOException {
        Files.deleteIfExists(file);
    }
}
