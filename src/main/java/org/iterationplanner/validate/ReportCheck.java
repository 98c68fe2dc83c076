package org.iterationplanner.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Checks what people report about a backlog, field by field, and says what is wrong as validation does. A path is the fields and
 * indices that lead to the value. For one thread.
 */
public final class ReportCheck {

    private final Issues issues = new Issues(Place.root(""));
    private final Fields fields = new Fields(issues);
    private final Numbers numbers = new Numbers(issues);
    private final Ids ids;

    /** @param backlog without errors: what can be referred to */
    public ReportCheck(Backlog backlog) {
        ids = Ids.of(backlog);
    }

    /** Everything that was found, in order. */
    public List<Issue> issues() {
        return issues.all();
    }

    /** Whether the value is there. */
    public boolean required(@Nullable Object value, Object... path) {
        return fields.required(place(path), value);
    }

    /** Whether a required asset is one of the backlog. */
    public boolean asset(@Nullable String id, Object... path) {
        return fields.reference(place(path), id, ids.assets());
    }

    public void text(@Nullable String text, Object... path) {
        fields.text(place(path), text);
    }

    public void texts(List<String> texts, Object... path) {
        fields.texts(place(path), texts);
    }

    /** Effort or capacity by team. */
    public void amounts(Map<String, BigDecimal> byTeam, Object... path) {
        Place place = place(path);
        byTeam.forEach((team, amount) -> {
            if (fields.wellFormedId(place, team) && fields.optionalReference(place.at(team), team, ids.teams())) {
                numbers.amount(place.at(team), amount);
            }
        });
    }

    /** A day of a range, if there is one. */
    public void day(@Nullable LocalDate day, LocalDate first, LocalDate last, Object... path) {
        numbers.inRange(place(path), day, first, last);
    }

    /** A field that has no meaning here. */
    public void notApplicable(@Nullable Object value, String reason, Object... path) {
        fields.notApplicable(place(path), value, reason);
    }

    /** Anything else. */
    public void add(IssueCode code, @Nullable Object value, String message, Object... path) {
        issues.add(code, place(path), value, message);
    }

    private static Place place(Object... path) {
        Place place = Place.root("");
        for (Object token : path) {
            place = token instanceof Integer index ? place.at(index) : place.at((String) token);
        }
        return place;
    }
}
