package org.iterationplanner.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.Progress;
import org.iterationplanner.explain.Question;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.JobOrder;

/**
 * Questions that are half answered at once. One named "long" is answered as soon as nobody wants it, one named "held" when it is
 * released, one named "broken" throws, all others at once.
 */
final class FakeQuestions implements Questions {

    /** What is said beside the plan. */
    record Asked(String name) {}

    /** An answer or half of one. */
    record Answer(String name, String part) {}

    /** One question that was begun. */
    record Begun(String name, Plan plan, PlanRequest request) {}

    final Queue<Begun> begun = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);

    /** Lets those be answered that are held. */
    void release() {
        released.countDown();
    }

    List<String> names() {
        return begun.stream().map(Begun::name).toList();
    }

    /** As it is read from the store. */
    static Map<String, String> stored(String name, String part) {
        return Map.of("name", name, "part", part);
    }

    @Override
    public Question<?> of(JobOrder order, PlanRequest request) {
        String name = Json.read(order.parameters(), Asked.class).name();
        begun.add(new Begun(name, order.judged(), request));
        return new Question<Answer>() {
            @Override
            public Answer answer(Progress<Answer> progress) {
                if (name.equals("broken")) {
                    throw new IllegalStateException("the question is broken");
                }
                progress.reached(0.5, new Answer(name, "half"));
                if (name.equals("long")) {
                    CountDownLatch unwanted = new CountDownLatch(1);
                    progress.onStop(unwanted::countDown);
                    FakeSearch.await(unwanted);
                    return new Answer(name, "stopped");
                }
                if (name.equals("held")) {
                    FakeSearch.await(released);
                }
                return new Answer(name, "whole");
            }
        };
    }
}
