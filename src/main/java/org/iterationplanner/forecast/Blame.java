package org.iterationplanner.forecast;

/** Who is to blame that a block of assets is late: a block, or behind the last block a team. */
final class Blame {

    /** Nothing is late, or waits. */
    static final int NONE = -2;
    /** It is late by itself. */
    static final int NOBODY = -1;

    private Blame() {}
}
