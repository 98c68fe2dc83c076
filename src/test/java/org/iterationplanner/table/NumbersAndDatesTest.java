package org.iterationplanner.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersAndDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.00|3.00", "1,5|1.5", "0,25|0.25", "1,2345|1.2345", "1,234.5|1234.5", "1.234,5|1234.5",
                "1,234,567|1234567", "1 234,5|1234.5", "1’234.5|1234.5", "-2|-2", "0.001|0.001", "0,001|0.001"
            })
    void aDecimalNumberIsReadInEveryCountry(String text, String number) {
        assertThat(Numeral.decimal(text, true).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12,345"})
    void whatCouldBeTwoNumbersIsNeither(String text) {
        assertThat(Numeral.decimal(text, true).complaint())
                .isEqualTo("can be read as " + text.replace(",", "") + " and as " + text.replace(',', '.')
                        + ". Maybe write it without separators between thousands, with all decimals or none.");
    }

    @ParameterizedTest
    @CsvSource({"true,1.234", "false,"})
    void aPointMayBeAThousandsSeparatorWhereCommasAreDecimal(boolean ownPoint, String number) {
        assertThat(Numeral.decimal("1.234", ownPoint).value())
                .isEqualTo(number == null ? null : new java.math.BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4,096|4096", "4.096|4096", "4096|4096", "4096.0|4096.0", "1.048.576|1048576"})
    void aNumberOfThingsHasNoDecimals(String text, String number) {
        assertThat(Numeral.whole(text).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1.5.2", "1e3", "0x10", "NaN", "١٢", "--1", "1,23,4"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Numeral.decimal(text, true).value()).isNull();
        assertThat(Numeral.whole(text).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-07|2026-12-07",
                "2026-12-07T10:30|2026-12-07",
                "2026-12-07 00:00:00|2026-12-07",
                "2023-07-25T06:12:34.1674501Z|2023-07-25",
                "2026/1/2|2026-01-02",
                "7.12.2026|2026-12-07",
                "07.12.26|2026-12-07",
                "13/12/2026|2026-12-13",
                "12/13/2026|2026-12-13",
                "5/5/2026|2026-05-05",
                "7 December 2026|2026-12-07",
                "7-Dec-26|2026-12-07",
                "07/Dec/26 3:04 PM|2026-12-07",
                "December 7, 2026|2026-12-07",
                "Dec 7th 2026|2026-12-07",
                "1st Sept 2026|2026-09-01"
            })
    void aDateIsReadInEveryCountry(String text, String date) {
        assertThat(Dates.parse(text).value()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2026", "03-04-2026"})
    void whatCouldBeTwoDatesIsNeither(String text) {
        assertThat(Dates.parse(text).complaint())
                .isEqualTo("can be read as 2026-04-03 and as 2026-03-04. Maybe write it as one of these.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026-13-01", "31.2.2026", "1 Tember 2026", "Not defined", "45261", "7 Dezember 2026"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(Dates.parse(text).value()).isNull();
    }
}
