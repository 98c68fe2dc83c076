package org.iterationplanner.sizing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Until when the makers of operating systems mend them, without extended contracts: their published dates. */
public final class OperatingSystems {

    private record Release(Pattern name, LocalDate until) {}

    private static final List<Release> RELEASES = List.of(
            release("windows.*server.*2003", 2015, 7, 14),
            release("windows.*server.*2008", 2020, 1, 14),
            release("windows.*server.*2012", 2023, 10, 10),
            release("windows.*server.*2016", 2027, 1, 12),
            release("windows.*server.*2019", 2029, 1, 9),
            release("windows.*server.*2022", 2031, 10, 14),
            release("windows.*server.*2025", 2034, 10, 10),
            release("windows.*2000", 2010, 7, 13),
            release("windows.*xp", 2014, 4, 8),
            release("windows.*vista", 2017, 4, 11),
            release("windows.* 7\\b", 2020, 1, 14),
            release("windows.* 8\\b", 2016, 1, 12),
            release("windows.* 8\\.1\\b", 2023, 1, 10),
            release("windows.* 10\\b", 2025, 10, 14),
            release("(red hat|rhel).* 4\\b", 2012, 2, 29),
            release("(red hat|rhel).* 5\\b", 2017, 3, 31),
            release("(red hat|rhel).* 6\\b", 2020, 11, 30),
            release("(red hat|rhel).* 7\\b", 2024, 6, 30),
            release("(red hat|rhel).* 8\\b", 2029, 5, 31),
            release("(red hat|rhel).* 9\\b", 2032, 5, 31),
            release("centos.* 5\\b", 2017, 3, 31),
            release("centos.* 6\\b", 2020, 11, 30),
            release("centos.* 7\\b", 2024, 6, 30),
            release("centos.* 8\\b", 2021, 12, 31),
            release("centos.* 9\\b", 2027, 5, 31),
            release("oracle linux.* 6\\b", 2021, 3, 31),
            release("oracle linux.* 7\\b", 2024, 12, 31),
            release("oracle linux.* 8\\b", 2029, 7, 31),
            release("(suse|sles).* 10\\b", 2013, 7, 31),
            release("(suse|sles).* 11\\b", 2019, 3, 31),
            release("(suse|sles).* 12\\b", 2024, 10, 31),
            release("(suse|sles).* 15\\b", 2031, 7, 31),
            release("ubuntu.* 14\\.04", 2019, 4, 30),
            release("ubuntu.* 16\\.04", 2021, 4, 30),
            release("ubuntu.* 18\\.04", 2023, 5, 31),
            release("ubuntu.* 20\\.04", 2025, 5, 31),
            release("ubuntu.* 22\\.04", 2027, 4, 30),
            release("ubuntu.* 24\\.04", 2029, 4, 30),
            release("debian.* 9\\b", 2020, 7, 18),
            release("debian.* 10\\b", 2022, 9, 10),
            release("debian.* 11\\b", 2024, 8, 14),
            release("debian.* 12\\b", 2026, 6, 10));

    private static final int LONGEST = 200;

    private OperatingSystems() {}

    /** The last day of support, or null when the name says too little. */
    public static @Nullable LocalDate supportedUntil(String name) {
        if (name.length() > LONGEST) {
            return null;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        for (Release release : RELEASES) {
            Matcher matcher = release.name().matcher(plain);
            if (matcher.find()) {
                return release.until();
            }
        }
        return null;
    }

    private static Release release(String name, int year, int month, int day) {
        return new Release(Pattern.compile(name), LocalDate.of(year, month, day));
    }
}
