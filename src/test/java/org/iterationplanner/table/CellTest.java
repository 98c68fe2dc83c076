package org.iterationplanner.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "=cmd|' /C calc'!A0"})
    void whatBeginsLikeAFormulaIsMarked(String text) {
        assertThat(Cell.neutral(text)).isEqualTo("'" + text);
        assertThat(Cell.plain(Cell.neutral(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=b", "1-2", "'s-Hertogenbosch", "''", "'"})
    void whatIsHarmlessIsWrittenAsItIs(String text) {
        assertThat(Cell.neutral(text)).isEqualTo(text);
        assertThat(Cell.plain(text)).isEqualTo(text);
    }

    @Test
    void whatPeopleTypeLosesItsOuterBlanks() {
        assertThat(Cell.plain("  sql-01 ")).isEqualTo("sql-01");
        assertThat(Cell.plain(" ")).isEmpty();
    }

    @Test
    void everyTextIsReadAsItWasWritten() {
        SplittableRandom random = new SplittableRandom(1);
        String letters = "'=+-@\t\r\n a1,;\"";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String written = Cell.neutral(text.toString());
            assertThat(Cell.plain(written)).isEqualTo(text.toString());
            assertThat(written).doesNotMatch("(?s)[=+\\-@\t\r].*");
        }
    }
}
