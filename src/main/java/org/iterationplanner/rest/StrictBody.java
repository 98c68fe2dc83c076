package org.iterationplanner.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;

/** Reads every body that a resource asks for as a record. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON_PATCH_JSON})
public final class StrictBody implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new Refusal(Failures.byStatus(415));
        }
        Reading<Record> reading = StrictReader.read(bytes(body), type);
        if (reading instanceof Reading.Value<Record> read) {
            return read.value();
        }
        if (reading instanceof Reading.Unreadable<Record> unreadable) {
            throw new Refusal(ProblemCode.UNREADABLE_BODY, List.of(unreadable.issue()));
        }
        throw new Refusal(ProblemCode.INVALID_INPUT, ((Reading.Wrong<Record>) reading).issues());
    }

    private static byte[] bytes(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(Door.MAX_BODY + 1);
        } catch (IOException e) {
            throw new Refusal(
                    ProblemCode.REQUEST_TIMEOUT, "The body stopped before its end. Maybe the connection is too slow.");
        }
        if (bytes.length > Door.MAX_BODY) {
            throw new Refusal(Failures.byStatus(413));
        }
        return bytes;
    }
}
