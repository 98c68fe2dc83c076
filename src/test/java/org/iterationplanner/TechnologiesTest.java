package org.iterationplanner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is not ours: the packages that do without, and the one home of each foreign technology. */
@AnalyzeClasses(packages = "org.iterationplanner", importOptions = DoNotIncludeTests.class)
class TechnologiesTest {
    private static final String ROOT = "org.iterationplanner.";
    private static final String[] JDK_ANNOTATIONS_AND_OURS = {
        "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", ROOT + "."
    };

    @ArchTest
    static final ArchRule BACKLOG_NEEDS_ONLY_THE_JDK = plain("backlog");

    @ArchTest
    static final ArchRule VALIDATE_NEEDS_ONLY_THE_JDK = plain("validate");

    @ArchTest
    static final ArchRule STRUCTURE_NEEDS_ONLY_THE_JDK = plain("structure");

    @ArchTest
    static final ArchRule CHECK_NEEDS_ONLY_THE_JDK = plain("check");

    @ArchTest
    static final ArchRule BALANCING_NEEDS_ONLY_THE_JDK = plain("balancing");

    @ArchTest
    static final ArchRule SEARCH_NEEDS_ONLY_THE_JDK = plain("search");

    @ArchTest
    static final ArchRule FORECAST_NEEDS_ONLY_THE_JDK = plain("forecast");

    @ArchTest
    static final ArchRule PRICE_NEEDS_ONLY_THE_JDK = plain("price");

    @ArchTest
    static final ArchRule CYCLE_NEEDS_ONLY_THE_JDK = plain("cycle");

    @ArchTest
    static final ArchRule HISTORY_NEEDS_ONLY_THE_JDK = plain("history");

    @ArchTest
    static final ArchRule STATUS_NEEDS_ONLY_THE_JDK = plain("status");

    @ArchTest
    static final ArchRule LEARNING_NEEDS_ONLY_THE_JDK = plain("learning");

    @ArchTest
    static final ArchRule LIFE_NEEDS_ONLY_THE_JDK = plain("life");

    @ArchTest
    static final ArchRule TRACKING_NEEDS_ONLY_THE_JDK = plain("tracking");

    @ArchTest
    static final ArchRule PLAN_NEEDS_ONLY_THE_JDK = plain("plan");

    @ArchTest
    static final ArchRule SAMPLE_NEEDS_ONLY_THE_JDK = plain("sample");

    @ArchTest
    static final ArchRule MERGE_NEEDS_ONLY_THE_JDK = plain("merge");

    @ArchTest
    static final ArchRule TIMEFOLD = home("solver", "ai.timefold..");

    @ArchTest
    static final ArchRule DATABASE =
            home("store", "org.jdbi..", "com.github.kagkarlsson..", "java.sql..", "javax.sql..", "io.agroal..");

    @ArchTest
    static final ArchRule JACKSON = home("json", "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule JSON_PATCH = home("change", "jakarta.json..");

    @ArchTest
    static final ArchRule HTTP = home("rest", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule SHEETS =
            home("table", "de.siegmar.fastcsv..", "org.apache.poi..", "java.util.zip..", "javax.xml.stream..");

    @ArchTest
    static final ArchRule SCHEDULES = home("schedule", "org.mpxj..");

    @ArchTest
    static final ArchRule CALLS = home("devops", "java.net.http..");

    @ArchTest
    static final ArchRule CALENDARS = home("export", "biweekly..");

    /** {@code name} uses nothing but the JDK, annotations and our own packages. */
    private static ArchRule plain(String name) {
        return classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(JDK_ANNOTATIONS_AND_OURS)
                .allowEmptyShould(true);
    }

    /** The technology in {@code packages} is used by {@code name} only. */
    private static ArchRule home(String name, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }
}
