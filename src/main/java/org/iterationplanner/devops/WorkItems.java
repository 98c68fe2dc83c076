package org.iterationplanner.devops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.devops.DevOpsFailure.Kind;
import org.iterationplanner.json.ForeignJson;

/** Finds and fetches work items, in as many requests as it takes. For one session. */
final class WorkItems {

    /** Less than the 20,000 that the service gives at once. */
    private static final int PAGE = 10_000;

    private static final int BATCH = 200;
    private static final int MOST = 50_000;
    private static final String GONE = "Omit";

    private final DevOpsSession session;

    WorkItems(DevOpsSession session) {
        this.session = session;
    }

    /**
     * The numbers of the work items of a project, from the lowest on.
     *
     * @param connection whose area counts
     */
    List<Integer> numbers(DevOpsConnection connection) {
        List<Integer> numbers = new ArrayList<>();
        int last = 0;
        while (true) {
            String query =
                    "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = " + quoted(connection.project())
                            + area("", connection) + " AND [System.Id] > " + last + " ORDER BY [System.Id]";
            List<ForeignJson> page = session.ask("_apis/wit/wiql?$top=" + PAGE, Map.of("query", query))
                    .at("workItems")
                    .each();
            int before = last;
            for (ForeignJson one : page) {
                Integer number = one.whole("id");
                if (number != null && number > last) {
                    numbers.add(number);
                    last = number;
                }
            }
            if (page.size() < PAGE) {
                return numbers;
            }
            if (numbers.size() > MOST || last == before) {
                throw new DevOpsFailure(
                        Kind.BROKEN, "There are more than " + MOST + " work items. Maybe name an area of them.");
            }
        }
    }

    /**
     * Which work item goes before which: predecessor and successor. The service refuses a question with too large an answer: then
     * half of the predecessors are asked for at a time.
     *
     * @param numbers those of the work items, from the lowest on
     */
    List<int[]> links(DevOpsConnection connection, List<Integer> numbers) {
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += PAGE) {
            addLinks(connection, numbers.subList(i, Math.min(i + PAGE, numbers.size())), links);
        }
        return links;
    }

    private void addLinks(DevOpsConnection connection, List<Integer> sources, List<int[]> links) {
        String query = "SELECT [System.Id] FROM WorkItemLinks WHERE [Source].[System.TeamProject] = "
                + quoted(connection.project()) + area("[Source].", connection)
                + " AND [Source].[System.Id] >= " + sources.get(0)
                + " AND [Source].[System.Id] <= " + sources.get(sources.size() - 1)
                + " AND [System.Links.LinkType] = 'System.LinkTypes.Dependency-Forward' MODE (MustContain)";
        List<ForeignJson> answer;
        try {
            answer = session.ask("_apis/wit/wiql", Map.of("query", query))
                    .at("workItemRelations")
                    .each();
        } catch (DevOpsFailure e) {
            if (e.kind() != Kind.TOO_MANY || sources.size() == 1) {
                throw e;
            }
            int half = sources.size() / 2;
            addLinks(connection, sources.subList(0, half), links);
            addLinks(connection, sources.subList(half, sources.size()), links);
            return;
        }
        for (ForeignJson link : answer) {
            Integer source = link.at("source").whole("id");
            Integer target = link.at("target").whole("id");
            if (link.text("rel") != null && source != null && target != null) {
                links.add(new int[] {source, target});
            }
        }
    }

    /** Those work items, by number, with some of their fields; what is gone or hidden is missing. */
    Map<Integer, ForeignJson> fetch(List<Integer> numbers, List<String> fields) {
        Map<Integer, ForeignJson> items = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i += BATCH) {
            List<Integer> batch = numbers.subList(i, Math.min(i + BATCH, numbers.size()));
            session.ask("_apis/wit/workitemsbatch", Map.of("ids", batch, "fields", fields, "errorPolicy", GONE))
                    .at("value")
                    .each()
                    .forEach(item -> {
                        Integer number = item.whole("id");
                        if (number != null) {
                            items.put(number, item);
                        }
                    });
        }
        return items;
    }

    private static String area(String of, DevOpsConnection connection) {
        return connection.area() == null ? "" : " AND " + of + "[System.AreaPath] UNDER " + quoted(connection.area());
    }

    /** A text as WIQL quotes it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
