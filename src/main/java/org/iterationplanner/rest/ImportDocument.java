package org.iterationplanner.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.intake.Derivation;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.intake.Mapping;
import org.iterationplanner.intake.Split;
import org.iterationplanner.merge.MergeReport;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, as the API shows it.
 *
 * @param modelInput what the files come to; merged, what the backlog comes to
 * @param backlog where it is stored; absent of a preview
 * @param merge what is different in the backlog; absent of a new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportDocument(
        @Nullable StoredBacklog backlog,
        @Nullable MergeReport merge,
        Backlog modelInput,
        Mapping mapping,
        List<Derivation> derived,
        List<Split> splits,
        List<Issue> issues) {

    /**
     * The living backlog that an import went to.
     *
     * @param version its ETag
     */
    public record StoredBacklog(UUID id, String name, long version) {}

    /** Nothing is stored. */
    static ImportDocument preview(Imported imported) {
        return new ImportDocument(
                null,
                null,
                imported.modelInput(),
                imported.mapping(),
                imported.derived(),
                imported.splits(),
                imported.issues());
    }

    /** The same as it was stored. */
    ImportDocument in(LivingBacklog backlog) {
        return new ImportDocument(
                new StoredBacklog(backlog.id(), backlog.name(), backlog.version()),
                merge,
                backlog.modelInput(),
                mapping,
                derived,
                splits,
                issues);
    }

    /** The same merged into a backlog, with what is worth knowing of that. */
    ImportDocument merged(MergeReport report, Backlog together, List<Issue> more) {
        return new ImportDocument(backlog, report, together, mapping, derived, splits, more);
    }
}
