package org.iterationplanner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The table of packages: which of ours each may import. */
@AnalyzeClasses(packages = "org.iterationplanner", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.iterationplanner.";
    private static final String[] ROOMS = {
        "backlog",
        "json",
        "change",
        "structure",
        "state",
        "balancing",
        "search",
        "validate",
        "check",
        "report",
        "bound",
        "solver",
        "explain",
        "forecast",
        "trade",
        "diff",
        "price",
        "conflict",
        "why",
        "repair",
        "cycle",
        "history",
        "status",
        "life",
        "tracking",
        "learning",
        "plan",
        "store",
        "lifecycle",
        "ledger",
        "sample",
        "table",
        "intake",
        "sizing",
        "inventory",
        "schedule",
        "worklist",
        "devops",
        "exchange",
        "merge",
        "export",
        "rest"
    };

    @ArchTest
    static final ArchRule EVERY_CLASS_HAS_A_ROOM = classes().should().resideInAnyPackage(packages(ROOMS));

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule BACKLOG = room("backlog");

    @ArchTest
    static final ArchRule JSON = room("json", "backlog");

    @ArchTest
    static final ArchRule CHANGE = room("change", "backlog", "json");

    @ArchTest
    static final ArchRule VALIDATE = room("validate", "backlog", "structure");

    @ArchTest
    static final ArchRule STRUCTURE = room("structure", "backlog");

    @ArchTest
    static final ArchRule REPORT = room("report", "backlog", "structure", "check");

    @ArchTest
    static final ArchRule CHECK = room("check", "backlog");

    @ArchTest
    static final ArchRule BOUND = room("bound", "backlog", "check");

    @ArchTest
    static final ArchRule STATE = room("state", "backlog", "structure");

    @ArchTest
    static final ArchRule BALANCING = room("balancing");

    @ArchTest
    static final ArchRule SEARCH = room("search", "backlog", "structure", "state", "balancing");

    @ArchTest
    static final ArchRule SOLVER = room("solver", "backlog", "state", "search");

    @ArchTest
    static final ArchRule EXPLAIN = room("explain", "backlog", "json", "structure", "check", "bound", "solver");

    @ArchTest
    static final ArchRule TRADE = room("trade", "backlog", "json", "change", "check", "explain", "forecast");

    @ArchTest
    static final ArchRule FORECAST = room("forecast", "backlog", "structure", "explain");

    @ArchTest
    static final ArchRule DIFF = room("diff", "backlog", "structure", "check", "explain");

    @ArchTest
    static final ArchRule PRICE = room("price", "backlog", "check", "bound", "explain");

    @ArchTest
    static final ArchRule CONFLICT = room("conflict", "backlog", "structure", "check", "bound", "solver", "explain");

    @ArchTest
    static final ArchRule WHY = room("why", "backlog", "structure", "check", "bound", "solver", "explain", "conflict");

    @ArchTest
    static final ArchRule REPAIR = room("repair", "backlog", "json", "change", "validate", "explain", "conflict");

    @ArchTest
    static final ArchRule PLAN = room("plan", "backlog", "json");

    @ArchTest
    static final ArchRule CYCLE = room("cycle", "backlog", "structure", "validate", "check", "report");

    @ArchTest
    static final ArchRule HISTORY = room("history", "backlog", "cycle");

    @ArchTest
    static final ArchRule LIFE =
            room("life", "backlog", "structure", "validate", "check", "report", "explain", "cycle");

    @ArchTest
    static final ArchRule STATUS = room("status", "backlog", "structure", "cycle");

    @ArchTest
    static final ArchRule TRACKING = room("tracking", "backlog", "structure", "cycle", "status", "forecast");

    @ArchTest
    static final ArchRule LEARNING = room("learning", "backlog", "explain", "cycle", "tracking", "forecast");

    @ArchTest
    static final ArchRule STORE = room("store", "backlog", "json", "plan", "cycle");

    @ArchTest
    static final ArchRule LEDGER = room(
            "ledger",
            "backlog",
            "json",
            "change",
            "structure",
            "validate",
            "check",
            "report",
            "cycle",
            "history",
            "status",
            "life",
            "tracking",
            "learning",
            "forecast",
            "plan",
            "store",
            "lifecycle");

    @ArchTest
    static final ArchRule LIFECYCLE = room(
            "lifecycle",
            "backlog",
            "json",
            "structure",
            "validate",
            "check",
            "report",
            "bound",
            "solver",
            "explain",
            "trade",
            "price",
            "repair",
            "plan",
            "store");

    @ArchTest
    static final ArchRule SAMPLE = room("sample", "backlog", "json");

    @ArchTest
    static final ArchRule TABLE = room("table", "backlog");

    @ArchTest
    static final ArchRule INTAKE = room("intake", "backlog", "json", "table", "validate");

    @ArchTest
    static final ArchRule SIZING = room("sizing", "backlog");

    @ArchTest
    static final ArchRule INVENTORY = room("inventory", "backlog", "table", "intake", "sizing");

    @ArchTest
    static final ArchRule WORKLIST = room("worklist", "backlog", "table", "intake", "schedule");

    @ArchTest
    static final ArchRule MERGE = room("merge", "backlog", "table", "intake", "cycle", "history");

    @ArchTest
    static final ArchRule DEVOPS = room("devops", "backlog", "json", "table", "intake", "worklist");

    @ArchTest
    static final ArchRule SCHEDULE = room("schedule", "backlog", "table");

    @ArchTest
    static final ArchRule EXCHANGE =
            room("exchange", "backlog", "json", "table", "intake", "sizing", "inventory", "worklist");

    @ArchTest
    static final ArchRule EXPORT = room("export", "backlog", "json", "table", "schedule", "worklist", "exchange");

    @ArchTest
    static final ArchRule REST = room(
            "rest",
            "backlog",
            "json",
            "change",
            "validate",
            "check",
            "explain",
            "forecast",
            "trade",
            "diff",
            "price",
            "conflict",
            "why",
            "repair",
            "cycle",
            "status",
            "life",
            "tracking",
            "learning",
            "plan",
            "lifecycle",
            "ledger",
            "sample",
            "table",
            "intake",
            "devops",
            "exchange",
            "merge",
            "export");

    /** Of our own packages, {@code name} uses itself and {@code others}. */
    private static ArchRule room(String name, String... others) {
        String[] forbidden = Stream.of(ROOMS)
                .filter(room ->
                        !room.equals(name) && !Stream.of(others).toList().contains(room))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(forbidden))
                .allowEmptyShould(true);
    }

    private static String[] packages(String... rooms) {
        return Stream.of(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
