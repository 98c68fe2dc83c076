package org.iterationplanner.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final LocalDate END = LocalDate.of(2027, 1, 15);
    private static final Schedule SCHEDULE = new Schedule(
            "January <&>",
            List.of(
                    task(1, "Payroll", 1, true, Map.of(), "0", null, "pay", null),
                    task(
                            2,
                            "Database",
                            2,
                            false,
                            Map.of("dba", new BigDecimal("4.5")),
                            "10",
                            null,
                            "sql",
                            "Iteration 1"),
                    task(3, "Go live", 2, false, Map.of(), "0", null, null, "Iteration 1"),
                    task(4, "Old \uD83D\uDE80", 1, false, Map.of("web", BigDecimal.ONE), "10", END, "old", null)),
            List.of(
                    new Schedule.Link(2, 3, Schedule.LinkKind.FINISH_START, BigDecimal.valueOf(14)),
                    new Schedule.Link(2, 4, Schedule.LinkKind.START_FINISH, BigDecimal.valueOf(-2))));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Schedule read = read(written(SCHEDULE));
        assertThat(read.title()).isEqualTo(SCHEDULE.title());
        assertThat(read.tasks().stream().filter(task -> !task.summary()))
                .isEqualTo(SCHEDULE.tasks().stream()
                        .filter(task -> !task.summary())
                        .toList());
        assertThat(read.tasks().get(0))
                .extracting(Schedule.Task::name, Schedule.Task::summary, Schedule.Task::id, Schedule.Task::level)
                .containsExactly("Payroll", true, "pay", 1);
        assertThat(read.links()).isEqualTo(SCHEDULE.links());
    }

    @Test
    void whatXmlCannotHoldIsAQuestionMark() throws IOException {
        Schedule odd = new Schedule(
                null, List.of(task(1, "a\u0001b\uD800", 1, false, Map.of(), "1", null, null, null)), List.of());
        assertThat(read(written(odd)).tasks().get(0).name()).isEqualTo("a?b?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<Project xmlns='http://schemas.microsoft.com/project'><Tasks><Task>",
                "<Other/>",
                "<!DOCTYPE Project [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Project>&a;</Project>",
                "<Project xmlns='http://schemas.microsoft.com/project'><Tasks><Task><UID>x</UID><OutlineLevel>99999999999"
                        + "</OutlineLevel></Task></Tasks></Project>x"
            })
    void whatIsNoScheduleIsRefused(String content) {
        assertThatThrownBy(() -> read(content.getBytes(UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void moreRecordsThanAnyProjectHasAreRefusedBeforeTheyAreMade() {
        String bomb = "<Project><Tasks>" + "<Task/>".repeat(200_001) + "</Tasks></Project>";
        assertThatThrownBy(() -> read(bomb.getBytes(UTF_8)))
                .isInstanceOfSatisfying(Unreadable.class, refused -> assertThat(refused.code())
                        .isEqualTo(Unreadable.Code.TABLE_TOO_LARGE));
    }

    @Test
    void crookedFilesOfTheOldKindAreRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[512 + random.nextInt(4_096)];
            random.nextBytes(bytes);
            byte[] signature = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
            };
            System.arraycopy(signature, 0, bytes, 0, i % 2 == 0 ? 4 : 8);
            assertThatThrownBy(() -> read(bytes)).isInstanceOf(Unreadable.class).hasMessageContaining("Maybe");
        }
    }

    private static Schedule.Task task(
            int number,
            String name,
            int level,
            boolean summary,
            Map<String, BigDecimal> work,
            String days,
            LocalDate finished,
            String id,
            String iteration) {
        return new Schedule.Task(
                number,
                name,
                level,
                summary,
                true,
                work,
                new BigDecimal(days),
                START,
                END,
                null,
                finished,
                id,
                iteration);
    }

    private static byte[] written(Schedule schedule) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScheduleWriter.write(schedule, out);
        return out.toByteArray();
    }

    private Schedule read(byte[] content) throws IOException {
        return ScheduleReader.read(Sent.file(folder, "plan.mpp", content));
    }
}
