package org.iterationplanner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScopeChangeTest {

    @Test
    void whatIsAddedRemovedAndReestimatedIsToldApart() {
        ScopeChange change = between(
                "{id: 'same', effort: {crew: 1}}, {id: 'up', effort: {crew: 2}}, {id: 'down', effort: {crew: 9}}, {id: 'gone', effort: {crew: 4}}",
                "{id: 'new', effort: {crew: 7}}, {id: 'down', effort: {crew: 6.5}}, {id: 'up', flexibleEffort: {points: 3, teams: ['crew']}}, {id: 'same', effort: {crew: 1}}");

        assertThat(change).isEqualTo(new ScopeChange(1, n("7"), 1, n("4"), 2, n("1"), n("2.5")));
        assertThat(change.net()).isEqualTo("1.5");
    }

    @Test
    void whatIsDoneIsNoScope() {
        ScopeChange change = between(
                "{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 2}, completedOn: '2026-01-05'}, {id: 'c', effort: {crew: 3}, completedOn: '2026-01-05'}",
                "{id: 'a', effort: {crew: 5}, completedOn: '2026-01-06'}, {id: 'b', effort: {crew: 9}, completedOn: '2026-01-05'}, {id: 'd', effort: {crew: 3}, completedOn: '2026-01-05'}");

        assertThat(change).isEqualTo(new ScopeChange(0, n("0"), 0, n("0"), 0, n("0"), n("0")));
    }

    @Test
    void whatIsToDoAgainIsAdded() {
        assertThat(between("{id: 'a', effort: {crew: 2}, completedOn: '2026-01-05'}", "{id: 'a', effort: {crew: 3}}"))
                .isEqualTo(new ScopeChange(1, n("3"), 0, n("0"), 0, n("0"), n("0")));
    }

    private static ScopeChange between(String before, String after) {
        return ScopeChange.between(backlog("assets: [" + before + "]"), backlog("assets: [" + after + "]"));
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
