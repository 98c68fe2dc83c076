package org.iterationplanner.devops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.json.ForeignJson;
import org.iterationplanner.worklist.DevOpsFields;
import org.iterationplanner.worklist.DevOpsItems;
import org.iterationplanner.worklist.Takeover;
import org.iterationplanner.worklist.WorkItem;
import org.iterationplanner.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** A backlog out of the service itself: work items with their predecessors, iterations with the capacity of the team. */
public final class DevOpsBacklog {

    private static final String STORY_POINTS = "Microsoft.VSTS.Scheduling.StoryPoints";
    private static final String EFFORT = "Microsoft.VSTS.Scheduling.Effort";
    private static final String SIZE = "Microsoft.VSTS.Scheduling.Size";
    private static final String ESTIMATE = "Microsoft.VSTS.Scheduling.OriginalEstimate";
    private static final String REMAINING = "Microsoft.VSTS.Scheduling.RemainingWork";
    private static final String PRIORITY = "Microsoft.VSTS.Common.Priority";
    private static final String VALUE = "Microsoft.VSTS.Common.BusinessValue";
    private static final String CLOSED = "Microsoft.VSTS.Common.ClosedDate";
    private static final String TARGET = "Microsoft.VSTS.Scheduling.TargetDate";
    private static final String DUE = "Microsoft.VSTS.Scheduling.DueDate";
    private static final String TITLE = "System.Title";
    private static final String TYPE = "System.WorkItemType";
    private static final String STATE = "System.State";
    private static final String ITERATION = "System.IterationPath";
    private static final String AREA = "System.AreaPath";
    private static final String TAGS = "System.Tags";
    private static final String PARENT = "System.Parent";
    private static final String ASSIGNED = "System.AssignedTo";
    /** Fields that hold points, of which each process has one. */
    static final List<String> POINTS = List.of(STORY_POINTS, EFFORT, SIZE);

    private static final List<String> FIELDS = List.of(
            TITLE,
            TYPE,
            STATE,
            ITERATION,
            AREA,
            TAGS,
            PARENT,
            ASSIGNED,
            STORY_POINTS,
            EFFORT,
            SIZE,
            ESTIMATE,
            REMAINING,
            PRIORITY,
            VALUE,
            CLOSED,
            TARGET,
            DUE);

    private final DevOpsSession session;
    private final DevOpsConnection connection;
    private final LocalDate today;

    private DevOpsBacklog(DevOpsSession session, DevOpsConnection connection, LocalDate today) {
        this.session = session;
        this.connection = connection;
        this.today = today;
    }

    /**
     * Reads it into a draft.
     *
     * @param anyTeam who does what is in no team's area
     * @param today iterations that are over by then are left out
     * @throws DevOpsFailure if the service does not answer, or not as it should
     */
    public static void read(
            DevOpsSession session, DevOpsConnection connection, Draft draft, String anyTeam, LocalDate today) {
        DevOpsBacklog backlog = new DevOpsBacklog(session, connection, today);
        Takeover.into(draft, backlog.worklist(draft), anyTeam, today);
    }

    private Worklist worklist(Draft draft) {
        Map<String, TeamIteration> iterations = new HashMap<>();
        TeamIteration.all(session, connection).forEach(iteration -> iterations.put(iteration.path(), iteration));
        WorkItems source = new WorkItems(session);
        DevOpsItems items = new DevOpsItems(draft.findings());
        List<Integer> numbers = source.numbers(connection);
        source.fetch(numbers, FIELDS).forEach((number, json) -> {
            ForeignJson fields = json.at("fields");
            String title = fields.text(TITLE);
            String type = fields.text(TYPE);
            if (title != null && type != null) {
                String key = number.toString();
                add(items.add(key, key, fields(fields, type, title), "/workItems/" + key), fields, iterations);
            }
        });
        Worklist worklist = items.finish();
        for (int[] link : source.links(connection, numbers)) {
            worklist.link(new Worklist.Link(
                    String.valueOf(link[0]), String.valueOf(link[1]), null, "/workItems/" + link[1] + "/relations"));
        }
        iterations.values().forEach(iteration -> addIteration(worklist, iteration));
        return worklist;
    }

    private void add(@Nullable WorkItem item, ForeignJson fields, Map<String, TeamIteration> iterations) {
        if (item == null) {
            return;
        }
        Integer parent = fields.whole(PARENT);
        item.parent = parent == null ? null : parent.toString();
        item.team = connection.team() == null ? item.team : connection.team();
        TeamIteration iteration = item.sprint == null ? null : iterations.get(item.sprint);
        if (iteration != null && isOver(iteration)) {
            // nothing can be planned there any more
            item.note("iteration", item.sprint);
            item.sprint = null;
        }
    }

    private void addIteration(Worklist worklist, TeamIteration iteration) {
        LocalDate start = iteration.start();
        LocalDate finish = iteration.finish();
        if (iteration.isDated() && start != null && finish != null && !isOver(iteration)) {
            worklist.sprint(iteration.path(), new Iterations.Box(start, finish));
            if (connection.team() != null) {
                BigDecimal hours = TeamCapacity.hours(session, connection, iteration);
                worklist.capacity(connection.team(), iteration.path(), hours);
            }
        }
    }

    private boolean isOver(TeamIteration iteration) {
        return iteration.finish() != null && iteration.finish().isBefore(today);
    }

    private static DevOpsFields fields(ForeignJson fields, String type, String title) {
        BigDecimal points = null;
        for (String field : POINTS) {
            points = points == null ? fields.number(field) : points;
        }
        BigDecimal estimate = fields.number(ESTIMATE);
        LocalDate target = TeamIteration.day(fields.text(TARGET));
        return new DevOpsFields(
                type,
                title,
                fields.text(STATE),
                fields.text(ITERATION),
                fields.text(AREA),
                points,
                estimate == null ? fields.number(REMAINING) : estimate,
                fields.whole(PRIORITY),
                fields.number(VALUE),
                target == null ? TeamIteration.day(fields.text(DUE)) : target,
                TeamIteration.day(fields.text(CLOSED)),
                fields.text(TAGS),
                fields.at(ASSIGNED).text("displayName"));
    }
}
