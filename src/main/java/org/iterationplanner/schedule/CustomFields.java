package org.iterationplanner.schedule;

import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TaskField;

/** The columns of our own that a schedule has, found by the names that people see. */
final class CustomFields {

    static final TaskField ITERATION_FIELD = TaskField.TEXT1;
    static final TaskField ID_FIELD = TaskField.TEXT2;
    private static final String ITERATION = "Iteration";
    private static final String ID = "Planner id";

    private CustomFields() {}

    static void name(ProjectFile file) {
        file.getCustomFields().getOrCreate(ITERATION_FIELD).setAlias(ITERATION);
        file.getCustomFields().getOrCreate(ID_FIELD).setAlias(ID);
    }

    static @Nullable String iteration(ProjectFile file, Task task) {
        return text(file, task, ITERATION);
    }

    static @Nullable String id(ProjectFile file, Task task) {
        return text(file, task, ID);
    }

    private static @Nullable String text(ProjectFile file, Task task, String name) {
        var field = file.getTasks().getFieldTypeByAlias(name);
        Object value = field == null ? null : task.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
