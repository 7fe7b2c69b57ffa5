package org.aftercare.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads every JSON body of the API: at most a megabyte, in UTF-8, one object. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Record> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream sent)
            throws IOException {
        return Binding.bind(object(Body.read(sent, Body.JSON)), type.asSubclass(Record.class));
    }

    static JsonObject object(byte[] bytes) {
        if (bytes.length == 0) throw new BadCall(400, "The body is missing: a JSON object is wanted.");
        try (JsonReader reader = Json.createReader(new StringReader(utf8(bytes)))) {
            JsonStructure read = reader.read();
            if (read instanceof JsonObject object) return object;
            throw new BadCall(400, "The body is a JSON array: an object is wanted.");
        } catch (JsonException | IllegalStateException broken) {
            throw new BadCall(400, "The body is not well-formed JSON, or not an object.");
        } catch (CharacterCodingException broken) {
            throw new BadCall(400, "The body is not in UTF-8.");
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
