package org.iterationplanner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Test
    void everyResourceIsKnown() {
        List<String> resources = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.iterationplanner.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(Routes.RESOURCES).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(resources);
    }

    @Test
    void aQuestionIsAskedByPost() {
        assertThat(Routes.methods("/v1/plans/x/frontier")).containsExactly("OPTIONS", "POST");
        assertThat(Routes.methods("/v1/plans/x/diff/y")).containsExactly("GET", "HEAD", "OPTIONS");
    }
}
