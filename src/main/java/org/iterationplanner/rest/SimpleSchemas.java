package org.iterationplanner.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shows enums, dates and the like where they are used: the names that the scanner gives them, such as Type1, say nothing.
 */
final class SimpleSchemas {
    /** The level of a certificate has the name of an enum; the scanner numbers whichever of the two it sees last. */
    private static final String LEVEL = "Level";

    private static final String NUMBERED = LEVEL + "1";

    private static final String RENAMED = "CertificateLevel";

    private final Map<String, Schema> schemas;
    private final String level;

    private SimpleSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
        Schema numbered = schemas.get(NUMBERED);
        level = numbered != null && !isSimple(numbered) ? NUMBERED : LEVEL;
    }

    /** Puts them in place of their names and removes them from {@code schemas}. */
    static void inline(OpenAPI api, Map<String, Schema> schemas) {
        SimpleSchemas simple = new SimpleSchemas(schemas);
        schemas.values().forEach(simple::inline);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(simple::inline);
        schemas.values().removeIf(SimpleSchemas::isSimple);
        schemas.put(RENAMED, schemas.remove(simple.level));
    }

    private void inline(Operation call) {
        if (call.getParameters() != null) {
            call.getParameters().forEach(parameter -> inline(parameter.getSchema()));
        }
    }

    private void inline(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        Schema target = ref == null ? null : schemas.get(ref.substring(ApiDescription.SCHEMA.length()));
        if ((ApiDescription.SCHEMA + level).equals(ref)) {
            schema.setRef(ApiDescription.SCHEMA + RENAMED);
        } else if (target != null && isSimple(target)) {
            schema.setRef(null);
            schema.setType(target.getType());
            schema.setFormat(target.getFormat());
            schema.setEnumeration(target.getEnumeration());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::inline);
        }
        inline(schema.getItems());
        inline(schema.getAdditionalPropertiesSchema());
    }

    private static boolean isSimple(Schema schema) {
        return schema.getType() != null && !schema.getType().contains(Schema.SchemaType.OBJECT);
    }
}
