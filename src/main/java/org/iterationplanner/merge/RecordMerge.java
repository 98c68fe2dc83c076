package org.iterationplanner.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.intake.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * Puts what files say of a record into the one that there is: what they say replaces, what they do not speak of stays. Something
 * derived replaces only what is derived as well or not there. For one import.
 */
final class RecordMerge {
    private static final String DERIVED = "derived";

    private final Spoken spoken;

    RecordMerge(Spoken spoken) {
        this.spoken = spoken;
    }

    /**
     * Both records as one, with the id of {@code own}.
     *
     * @param derived fields of {@code said} that no file says, beside those it names itself
     */
    <T extends Record> T merge(T own, T said, Collection<String> derived) {
        Map<String, @Nullable Object> before = Components.of(own);
        Map<String, @Nullable Object> after = Components.of(said);
        Map<String, @Nullable Object> defaults = Components.of(Components.blank(own.getClass()));
        Set<String> guessed = new LinkedHashSet<>(names(after.get(DERIVED)));
        guessed.addAll(derived);
        Set<String> guessedBefore = new LinkedHashSet<>(names(before.get(DERIVED)));
        Set<String> guessedNow = new LinkedHashSet<>(guessedBefore);
        Map<String, @Nullable Object> taken = new HashMap<>();
        after.forEach((name, value) -> {
            boolean told =
                    spoken.defaults(said).contains(name) || (guessed.contains(name) && Spoken.isHidden(said, name));
            boolean silent = !told && (isNothing(value) || Objects.equals(value, defaults.get(name)));
            boolean known = !isNothing(before.get(name)) && !guessedBefore.contains(name);
            if (name.equals("id") || name.equals(DERIVED) || silent || (guessed.contains(name) && known)) {
                return;
            }
            taken.put(name, joined(name, before.get(name), value));
            if (guessed.contains(name)) {
                guessedNow.add(name);
            } else {
                guessedNow.remove(name);
            }
        });
        if (before.containsKey(DERIVED)) {
            taken.put(DERIVED, List.copyOf(guessedNow));
        }
        return Components.with(own, taken);
    }

    /** Names and notes that people have added are not replaced by those of a tool, but stand beside them. */
    private static @Nullable Object joined(String name, @Nullable Object before, @Nullable Object after) {
        if (name.equals("labels") && before instanceof List<?> some && after instanceof List<?> others) {
            Set<Object> all = new LinkedHashSet<>(some);
            all.addAll(others);
            return new ArrayList<>(all);
        }
        boolean isByName = name.equals("refs") || name.equals("attributes") || name.equals("capacityByIteration");
        if (isByName && before instanceof Map<?, ?> some && after instanceof Map<?, ?> others) {
            Map<Object, Object> all = new LinkedHashMap<>(some);
            all.putAll(others);
            return all;
        }
        return after;
    }

    private static List<String> names(@Nullable Object derived) {
        return derived instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
