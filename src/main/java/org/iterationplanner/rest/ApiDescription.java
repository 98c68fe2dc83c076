package org.iterationplanner.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.iterationplanner.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document by what the code does not say: what each field means ({@code fields.properties}), an
 * example of each body ({@code <schema>.json}), and the problems that every call may answer. Runs in the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {
    static final String SCHEMA = "#/components/schemas/";

    private static final ProblemCode[] OF_EVERY_CALL = {
        ProblemCode.BAD_REQUEST, ProblemCode.NOT_ACCEPTABLE, ProblemCode.INTERNAL, ProblemCode.STORE_UNAVAILABLE
    };
    private static final ProblemCode[] OF_A_BODY = {
        ProblemCode.BODY_TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE, ProblemCode.INVALID_INPUT
    };
    private static final int FIRST_PROBLEM = 400;

    private final Properties fields = new Properties();

    public ApiDescription() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi/fields.properties")) {
            fields.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        schemas.put("Iterations", iterations());
        schemas.put("AnyJson", OASFactory.createSchema());
        SimpleSchemas.inline(api, schemas);
        schemas.forEach(this::describe);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ApiDescription::addProblems);
        api.getComponents().setSchemas(schemas);
    }

    /** A union, which is more than the scanner makes of a class. */
    private static Schema iterations() {
        Schema number = OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
        Schema boxes = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref(SCHEMA + "Box"));
        return OASFactory.createSchema().oneOf(List.of(number, boxes));
    }

    private void describe(String name, Schema schema) {
        schema.setDescription(fields.getProperty(name));
        Object example = example(name);
        if (example != null) {
            schema.addExample(example);
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((field, property) -> {
            String required = fields.getProperty(name + "." + field + "!");
            if (required != null) {
                schema.addRequired(field);
            }
            String forms = fields.getProperty(name + "." + field + "@");
            if (forms != null) {
                setForms(property, List.of(forms.split(" ", -1)));
            }
            property.setDescription(Stream.of(name + "." + field + "!", name + "." + field, "*." + field)
                    .map(fields::getProperty)
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse(null));
        });
    }

    /** What the code leaves open: of that schema, or of one of those. */
    private static void setForms(Schema property, List<String> schemas) {
        List<Schema> forms = schemas.stream()
                .map(schema -> OASFactory.createSchema().ref(SCHEMA + schema))
                .toList();
        if (forms.size() == 1) {
            property.setRef(forms.get(0).getRef());
        } else {
            property.setOneOf(forms);
        }
    }

    private static @Nullable Object example(String schema) {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi/" + schema + ".json")) {
            return file == null
                    ? null
                    : Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addProblems(Operation call) {
        APIResponses answers = call.getResponses();
        // the scanner's own, without a body
        answers.removeAPIResponse("400");
        Stream.of(OF_EVERY_CALL).forEach(code -> add(answers, code));
        if (call.getRequestBody() != null) {
            Stream.of(OF_A_BODY).forEach(code -> add(answers, code));
        }
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
        answers.getAPIResponses().forEach((status, answer) -> {
            if (Integer.parseInt(status) >= FIRST_PROBLEM) {
                answer.setContent(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA + "Problem"))));
            }
        });
    }

    private static void add(APIResponses answers, ProblemCode code) {
        String status = String.valueOf(code.status());
        APIResponse said = answers.getAPIResponse(status);
        if (said == null) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(code.title()));
        }
    }
}
