package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Spelling;

/** Finds everything that is wrong with how a plan is asked for. Stateless. */
public final class ConfigValidator {

    private ConfigValidator() {}

    /**
     * All problems at once.
     *
     * @param pointer JSON pointer to the config, where all pointers begin: {@code /config}
     */
    public static List<Issue> validate(PlanConfig config, String pointer) {
        Issues issues = new Issues(Place.root(pointer));
        check(issues, Place.root(pointer), config);
        return issues.all();
    }

    static void check(Issues issues, Place root, PlanConfig config) {
        checkRun(issues, root.at("run"), config.run());
        checkModel(issues, root.at("model"), config.model());
    }

    private static void checkRun(Issues issues, Place place, PlanConfig.Run run) {
        Fields fields = new Fields(issues);
        Numbers numbers = new Numbers(issues);
        fields.text(place.at("name"), run.name());
        fields.each(place.at("tags"), run.tags(), Bounds.TAGS, fields::wellFormedId);
        PlanConfig.Termination termination = run.termination();
        Place at = place.at("termination");
        numbers.inRange(at.at("spentLimit"), termination.spentLimit(), Bounds.SHORTEST, Bounds.LONGEST);
        numbers.inRange(
                at.at("unimprovedSpentLimit"), termination.unimprovedSpentLimit(), Bounds.SHORTEST, Bounds.LONGEST);
        numbers.inRange(at.at("stepCountLimit"), termination.stepCountLimit(), 1L, Bounds.STEPS);
        numbers.whole(place.at("maxThreadCount"), run.maxThreadCount(), 1, Bounds.THREADS);
    }

    private static void checkModel(Issues issues, Place place, PlanConfig.Model model) {
        Numbers numbers = new Numbers(issues);
        numbers.whole(place.at("maxMoves"), model.maxMoves(), 0, Bounds.LIMIT);
        for (Map.Entry<String, Integer> override : model.overrides().entrySet()) {
            String id = override.getKey();
            if (softRules().anyMatch(rule -> rule.id().equals(id))) {
                numbers.whole(place.at("overrides").at(id), override.getValue(), 0, Bounds.WEIGHT);
            } else {
                issues.add(
                        IssueCode.UNKNOWN_RULE,
                        id.length() > Bounds.ID_LENGTH
                                ? place.at("overrides")
                                : place.at("overrides").at(id),
                        id,
                        Rule.byId(id).isPresent()
                                ? quoted(id)
                                        + " has a fixed weight, only soft rules can be weighted. Maybe leave it out."
                                : quoted(id) + " is no rule. Maybe " + nearest(id) + " was meant.");
            }
        }
    }

    private static Stream<Rule> softRules() {
        return Stream.of(Rule.values()).filter(rule -> rule.level() == Rule.Level.SOFT);
    }

    private static String nearest(String id) {
        String nearest = Spelling.nearest(id, softRules().map(Rule::id).toList(), Integer.MAX_VALUE);
        return nearest == null ? "another" : quoted(nearest);
    }
}
