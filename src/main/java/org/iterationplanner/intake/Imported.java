package org.iterationplanner.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;

/**
 * What came of an import.
 *
 * @param modelInput the backlog, as far as the files go: capacity and a start date may have to be added
 * @param mapping what became of sheets and columns
 * @param derived what no file said
 * @param splits how assets that are larger than an iteration can be split
 * @param issues errors, then warnings, with sheet, row and column
 * @param spoken what the files say although {@code modelInput} does not show it
 */
public record Imported(
        Backlog modelInput,
        Mapping mapping,
        List<Derivation> derived,
        List<Split> splits,
        List<Issue> issues,
        @JsonIgnore Spoken spoken) {

    public Imported {
        derived = List.copyOf(derived);
        splits = List.copyOf(splits);
        issues = List.copyOf(issues);
    }

    /** Whether nothing is wrong with it, though something may have to be added. */
    @JsonIgnore
    public boolean isAcceptable() {
        return issues.stream().noneMatch(Issue::isError);
    }
}
