package org.iterationplanner.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision.Difference;
import org.jspecify.annotations.Nullable;

/** What is different between two versions of a backlog: record by record, field by field. For one thread. */
public final class Differences {

    /** Nobody reads more of them; every version is kept whole beside. */
    public static final int MOST = 1_000;

    private final List<Difference> found = new ArrayList<>();
    private final Map<String, String> teams = new HashMap<>();
    private int more;

    private Differences() {}

    /**
     * What has changed in the records and in the name, in the order of the records; at most {@value #MOST}, then a last one that
     * counts the rest. The order of records is no difference.
     */
    public static List<Difference> between(LivingBacklog before, LivingBacklog after) {
        Differences differences = new Differences();
        if (!before.name().equals(after.name())) {
            differences.add(
                    "name",
                    null,
                    null,
                    before.name(),
                    after.name(),
                    Wording.change("name of the backlog", Values.shown(before.name()), Values.shown(after.name())));
        }
        if (!before.modelInput().equals(after.modelInput())) {
            differences.compare(before.modelInput(), after.modelInput());
        }
        return differences.all();
    }

    private List<Difference> all() {
        if (more > 0) {
            found.add(new Difference("more", null, null, null, more, "and " + more + " more"));
        }
        return List.copyOf(found);
    }

    private void compare(Backlog before, Backlog after) {
        before.teams()
                .forEach(team -> teams.put(team.id(), RecordKind.of("teams").name(team, team.id())));
        after.teams()
                .forEach(team -> teams.put(team.id(), RecordKind.of("teams").name(team, team.id())));
        Map<String, @Nullable Object> then = Components.of(before);
        Components.of(after).forEach((field, now) -> part(field, then.get(field), now));
    }

    /** One component of a backlog. */
    private void part(String field, @Nullable Object before, @Nullable Object after) {
        if (Values.isSame(before, after)) {
            return;
        }
        if (isOfRecords(before) || isOfRecords(after)) {
            lists(field, list(before), list(after));
        } else if (before instanceof Record || after instanceof Record) {
            String noun = "the " + Wording.words(field);
            new RecordPair(field, null, noun, (Record) before, (Record) after)
                    .fields("", (Record) before, (Record) after);
        } else {
            String sentence = Wording.change(Wording.words(field), Values.shown(before), Values.shown(after));
            add(field, null, null, before, after, sentence);
        }
    }

    /** A list that is not there has no records. */
    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static boolean isOfRecords(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record;
    }

    private void lists(String list, List<?> before, List<?> after) {
        RecordKind kind = RecordKind.of(list);
        Map<String, Record> then = kind.byId(before);
        Map<String, Record> now = kind.byId(after);
        then.forEach((id, record) -> {
            if (!now.containsKey(id)) {
                add(list, id, null, record, null, kind.noun() + " " + kind.name(record, id) + " removed");
            }
        });
        now.forEach((id, record) -> {
            Record earlier = then.get(id);
            if (earlier == null) {
                add(list, id, null, null, record, kind.noun() + " " + kind.name(record, id) + " added");
            } else if (!earlier.equals(record)) {
                new RecordPair(list, id, kind.title(record, id), earlier, record).fields("", earlier, record);
            }
        });
    }

    private void add(
            String record,
            @Nullable String id,
            @Nullable String field,
            @Nullable Object before,
            @Nullable Object after,
            String sentence) {
        if (found.size() < MOST) {
            found.add(new Difference(
                    record,
                    id,
                    field,
                    Values.isNothing(before) ? null : before,
                    Values.isNothing(after) ? null : after,
                    sentence));
        } else {
            more++;
        }
    }

    /** One record, as it was and as it is. */
    private final class RecordPair {
        private final String list;
        private final @Nullable String id;
        private final String name;
        private final @Nullable Record before;
        private final @Nullable Record after;

        RecordPair(String list, @Nullable String id, String name, @Nullable Record before, @Nullable Record after) {
            this.list = list;
            this.id = id;
            this.name = name;
            this.before = before;
            this.after = after;
        }

        /** The components of a record within it, of which one may be absent. */
        void fields(String prefix, @Nullable Record then, @Nullable Record now) {
            Map<String, @Nullable Object> earlier = then == null ? Map.of() : Components.of(then);
            Map<String, @Nullable Object> later = now == null ? Map.of() : Components.of(now);
            Set<String> names = new LinkedHashSet<>(earlier.keySet());
            names.addAll(later.keySet());
            names.forEach(field -> field(prefix + field, earlier.get(field), later.get(field)));
        }

        private void field(String field, @Nullable Object then, @Nullable Object now) {
            if (Values.isSame(then, now) || (Values.isNothing(then) && Values.isNothing(now))) {
                return;
            }
            if (then instanceof Record || now instanceof Record) {
                fields(field + "/", (Record) then, (Record) now);
            } else if (then instanceof Map<?, ?> || now instanceof Map<?, ?>) {
                entries(field, asMap(then), asMap(now));
            } else {
                tell(field, Wording.words(list, field) + " of " + name, then, now);
            }
        }

        private void entries(String field, Map<?, ?> then, Map<?, ?> now) {
            Set<Object> keys = new LinkedHashSet<>(then.keySet());
            keys.addAll(now.keySet());
            for (Object key : keys) {
                Object earlier = then.get(key);
                Object later = now.get(key);
                if (!Values.isSame(earlier, later)) {
                    String pointer =
                            field + "/" + String.valueOf(key).replace("~", "~0").replace("/", "~1");
                    tell(pointer, entry(field, key, keys.size() > 1), earlier, later);
                }
            }
        }

        private String entry(String field, Object key, boolean several) {
            String words = Wording.words(list, field);
            return switch (field) {
                case "effort" -> words + " of " + name + (several ? " for " + team(key) : "");
                case "capacityByIteration" -> words + " of " + name + " in iteration " + key;
                default -> words + " " + Values.shown(key) + " of " + name;
            };
        }

        private String team(Object id) {
            return teams.getOrDefault(String.valueOf(id), String.valueOf(id));
        }

        private void tell(String field, String what, @Nullable Object then, @Nullable Object now) {
            String sentence = Wording.change(what, shown(field, then, before), shown(field, now, after));
            add(list, id, field, then, now, sentence);
        }

        /** Where an iteration has no capacity of its own, it has the team's. */
        private String shown(String field, @Nullable Object value, @Nullable Record whole) {
            return value == null && field.startsWith("capacityByIteration/") && whole instanceof Team team
                    ? Values.shown(team.capacity())
                    : Values.shown(value);
        }

        private static Map<?, ?> asMap(@Nullable Object value) {
            return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : Map.of();
        }
    }
}
