package org.iterationplanner.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.Asset.Environment;
import org.iterationplanner.backlog.Asset.Strategy;
import org.iterationplanner.backlog.Criticality;
import org.jspecify.annotations.Nullable;

/** What the words mean that inventories use. */
final class Words {

    private static final Set<String> NOTHING = Set.of(
            "…",
            "...",
            "-",
            "n/a",
            "na",
            "none",
            "not applicable",
            "not defined",
            "unknown",
            "tbd",
            "null",
            "<link>",
            "?");
    private static final Pattern LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6})(?![0-9])");
    private static final Map<Environment, Set<String>> ENVIRONMENTS = Map.of(
            Environment.PRODUCTION, Set.of("production", "prod", "prd", "live"),
            Environment.STAGING, Set.of("staging", "stage", "stg", "uat", "preprod", "preproduction", "acceptance"),
            Environment.TEST, Set.of("test", "tst", "qa", "testing", "integration"),
            Environment.DEVELOPMENT, Set.of("development", "dev", "sandbox"));
    private static final Map<String, Strategy> STRATEGIES = Map.ofEntries(
            Map.entry("rehost", Strategy.REHOST),
            Map.entry("relocate", Strategy.REHOST),
            Map.entry("liftandshift", Strategy.REHOST),
            Map.entry("refactor", Strategy.REFACTOR),
            Map.entry("replatform", Strategy.REFACTOR),
            Map.entry("rearchitect", Strategy.REARCHITECT),
            Map.entry("rebuild", Strategy.REBUILD),
            Map.entry("rewrite", Strategy.REBUILD),
            Map.entry("replace", Strategy.REPLACE),
            Map.entry("repurchase", Strategy.REPLACE),
            Map.entry("retire", Strategy.RETIRE),
            Map.entry("decommission", Strategy.RETIRE),
            Map.entry("retain", Strategy.RETAIN),
            Map.entry("revisit", Strategy.RETAIN));
    private static final List<String> CRITICAL =
            List.of("mission critical", "critical", "unit critical", "vital", "very high");

    private Words() {}

    /** The text, or null where a form was left as it was. */
    static @Nullable String meant(@Nullable String text) {
        if (text == null || NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return text.startsWith("<") && text.endsWith(">") ? null : text;
    }

    /** The environment that a word says, or null for another word. */
    static @Nullable Environment environment(String text) {
        String plain = LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return ENVIRONMENTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The environment that one part of a name says, as in prd-w-01; null where none does, or two do. */
    static @Nullable Environment environmentInName(String name) {
        Environment found = null;
        for (String part : LETTERS.split(name.toLowerCase(Locale.ROOT), -1)) {
            Environment one = part.isEmpty() ? null : environment(part);
            if (one != null && found != null && one != found) {
                return null;
            }
            found = one == null ? found : one;
        }
        return found;
    }

    static @Nullable Strategy strategy(String text) {
        return STRATEGIES.get(LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    static @Nullable Criticality criticality(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (CRITICAL.contains(plain)) {
            return Criticality.CRITICAL;
        }
        return switch (plain) {
            case "high" -> Criticality.HIGH;
            case "medium", "normal", "moderate" -> Criticality.MEDIUM;
            case "low", "very low" -> Criticality.LOW;
            default -> null;
        };
    }

    /** The number in the name of a wave, or null. */
    static @Nullable Integer number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
