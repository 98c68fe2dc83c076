package org.iterationplanner.store;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.plan.PlanException.HasChildren;
import org.iterationplanner.plan.PlanException.PlanBusy;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanStatus;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Removes plans for good. Thread-safe. */
@Singleton
public final class Purge {
    private static final List<PlanStatus> TERMINAL =
            Arrays.stream(PlanStatus.values()).filter(PlanStatus::isTerminal).toList();

    private final Database database;

    public Purge(Database database) {
        this.database = database;
    }

    /** Removes a terminal plan, with {@code cascade} also all that were derived from it; either all of them or none. */
    public void purge(UUID plan, boolean cascade) {
        try {
            database.inTransaction(handle -> remove(handle, family(handle, plan), cascade));
        } catch (JdbiException e) {
            if (Database.breaksReference(e)) {
                // somebody has just derived another plan from one of them
                throw new HasChildren(plan, 1);
            }
            throw e;
        }
    }

    private static int remove(Handle handle, List<UUID> family, boolean cascade) {
        UUID plan = family.get(0);
        if (family.size() > 1 && !cascade) {
            throw new HasChildren(plan, children(handle, plan).size());
        }
        List<UUID> childrenFirst = new ArrayList<>(family);
        Collections.reverse(childrenFirst);
        childrenFirst.forEach(member -> removeOne(handle, member));
        return family.size();
    }

    private static void removeOne(Handle handle, UUID plan) {
        int removed = handle.createUpdate("DELETE FROM plan WHERE id = :id AND status IN (<terminal>)")
                .bind("id", plan)
                .bindList("terminal", TERMINAL)
                .execute();
        if (removed == 0) {
            throw status(handle, plan);
        }
    }

    private static RuntimeException status(Handle handle, UUID plan) {
        return handle.createQuery("SELECT status FROM plan WHERE id = :id")
                .bind("id", plan)
                .mapTo(PlanStatus.class)
                .findOne()
                .<RuntimeException>map(status -> new PlanBusy(plan, status))
                .orElseGet(() -> new PlanNotFound(plan));
    }

    /** The plan and all that were derived from it, parents before children. */
    private static List<UUID> family(Handle handle, UUID plan) {
        List<UUID> family = new ArrayList<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(plan));
        while (!open.isEmpty()) {
            UUID next = open.remove();
            family.add(next);
            open.addAll(children(handle, next));
        }
        return family;
    }

    private static List<UUID> children(Handle handle, UUID plan) {
        return handle.createQuery("SELECT id FROM plan WHERE parent_id = :id ORDER BY id")
                .bind("id", plan)
                .mapTo(UUID.class)
                .list();
    }
}
