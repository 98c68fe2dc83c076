package org.iterationplanner.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.ModelOutput.PlannedAsset;
import org.junit.jupiter.api.Test;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.TimeUnit;
import org.mpxj.reader.UniversalProjectReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The schedule of a plan, read by MPXJ and as plain XML: its links, resources and iterations are those of the plan. */
class ScheduleFileTest {
    private static final ExportedPlan PLAN = SamplePlan.of("two-datacenter-exit");
    private static final byte[] FILE = ExportFormat.MS_PROJECT.file(PLAN);
    private static final int HOURS = 8;

    @Test
    void tasksHaveTheIterationsDaysAndEffortOfThePlan() throws Exception {
        Map<String, Task> tasks = tasks(read());
        Map<String, String> titles = new HashMap<>();
        PLAN.backlog().assets().forEach(asset -> titles.put(asset.id(), asset.name()));
        int planned = 0;
        for (IterationBacklog iteration : PLAN.output().iterations()) {
            for (PlannedAsset asset : iteration.assets()) {
                Task task = tasks.get(asset.asset());
                planned++;
                assertThat(task.getName()).isEqualTo(titles.get(asset.asset()));
                assertThat(task.getText(1)).isEqualTo("Iteration " + iteration.number());
                assertThat(task.getStart().toLocalDate()).isEqualTo(iteration.start());
                assertThat(task.getFinish().toLocalDate()).isEqualTo(iteration.end());
                assertThat(effort(task)).isEqualTo(numbers(asset.effort()));
            }
        }
        assertThat(planned).isEqualTo(PLAN.iterations().size()).isGreaterThan(100);
    }

    @Test
    void linksAreThePrecedencesOfTheBacklog() throws Exception {
        List<String> expected = PLAN.backlog().dependencies().stream()
                .filter(dependency -> dependency.type() == Dependency.Type.PRECEDES)
                .map(dependency -> dependency.from() + " " + dependency.to() + " " + dependency.lag() * 14.0)
                .toList();
        List<String> read = new ArrayList<>();
        for (Task task : read().getTasks()) {
            for (Relation relation : task.getPredecessors()) {
                assertThat(relation.getType()).isEqualTo(RelationType.FINISH_START);
                double days = relation.getLag()
                        .convertUnits(
                                TimeUnit.ELAPSED_DAYS, task.getParentFile().getProjectProperties())
                        .getDuration();
                read.add(relation.getPredecessorTask().getText(2) + " " + task.getText(2) + " " + days);
            }
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(50);
    }

    @Test
    void resourcesAreTheTeamsWithWork() throws Exception {
        List<String> teams =
                PLAN.backlog().teams().stream().map(team -> team.id()).toList();
        assertThat(read().getResources().stream().map(Resource::getName).filter(name -> name != null))
                .containsExactlyInAnyOrderElementsOf(teams);
    }

    /** Not by the library that wrote it. */
    @Test
    void theXmlSaysTheSame() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(FILE));
        long links = PLAN.backlog().dependencies().stream()
                .filter(dependency -> dependency.type() == Dependency.Type.PRECEDES)
                .count();
        assertThat(elements(xml.getDocumentElement(), "PredecessorLink")).hasSize((int) links);
        assertThat(xml.getDocumentElement().getNamespaceURI()
                        + xml.getDocumentElement().getAttribute("xmlns"))
                .contains("http://schemas.microsoft.com/project");
        Map<String, Element> byName = new HashMap<>();
        elements(xml.getDocumentElement(), "Task").forEach(task -> byName.put(text(task, "Name"), task));
        Asset hub = PLAN.assets().get("lz-hub-network");
        Element task = byName.get(hub.name());
        BigDecimal points = hub.effort().get("platform");
        assertThat(text(task, "Work")).isEqualTo("PT" + points.multiply(BigDecimal.valueOf(HOURS)) + "H0M0S");
        assertThat(text(task, "Start"))
                .isEqualTo(PLAN.iterations().get(hub.id()).start() + "T08:00:00");
    }

    private static ProjectFile read() throws Exception {
        return new UniversalProjectReader().read(new ByteArrayInputStream(FILE));
    }

    private static Map<String, Task> tasks(ProjectFile file) {
        Map<String, Task> tasks = new HashMap<>();
        for (Task task : file.getTasks()) {
            Object id = task.get(TaskField.TEXT2);
            if (id != null && !task.getSummary()) {
                tasks.put(id.toString(), task);
            }
        }
        return tasks;
    }

    private static Map<String, Double> effort(Task task) {
        Map<String, Double> effort = new TreeMap<>();
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            double hours = assignment
                    .getWork()
                    .convertUnits(TimeUnit.HOURS, task.getParentFile().getProjectProperties())
                    .getDuration();
            effort.put(assignment.getResource().getName(), hours / HOURS);
        }
        return effort;
    }

    private static Map<String, Double> numbers(Map<String, BigDecimal> effort) {
        Map<String, Double> numbers = new TreeMap<>();
        effort.forEach((team, points) -> numbers.put(team, points.doubleValue()));
        return numbers;
    }

    private static List<Element> elements(Element in, String name) {
        var found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String text(Element in, String name) {
        List<Element> found = elements(in, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
