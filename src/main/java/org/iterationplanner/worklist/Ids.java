package org.iterationplanner.worklist;

import java.util.HashSet;
import java.util.Set;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Findings;

/** Ids for what tools know by titles: each of them once. For one kind of record of one import. */
final class Ids {

    /** Room is left for the mark that tells two of the same title apart. */
    private static final int LONGEST = 180;

    private final Set<String> taken = new HashSet<>();
    private final Findings findings;

    Ids(Findings findings) {
        this.findings = findings;
    }

    /** The text as far as it may be an id: no control characters, not too long. */
    static String valid(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
    }

    /** The id of an item: the one that is wanted, unless another has it. */
    String of(WorkItem item) {
        String wanted = item.wantedId();
        if (taken.add(wanted)) {
            return wanted;
        }
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + " (" + i + ")";
        }
        findings.add(
                FindingCode.ADJUSTED,
                item.place,
                wanted,
                "There is another \"" + wanted + "\" above; this one is called \"" + id
                        + "\" here. Maybe both are the same: then remove one.");
        return id;
    }
}
