package org.aftercare.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
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
import java.util.NoSuchElementException;

/** Reads every JSON body of the API: at most a megabyte, in UTF-8, one object. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Record> {
    private static final int DEPTH = 32;

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
        try {
            String text = utf8(bytes);
            measure(text);
            return object(text);
        } catch (JsonException | IllegalStateException | NoSuchElementException broken) {
            throw new BadCall(400, "The body is not well-formed JSON.");
        } catch (CharacterCodingException broken) {
            throw new BadCall(400, "The body is not in UTF-8.");
        }
    }

    private static JsonObject object(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) throw new BadCall(400, "The body is JSON, but not an object.");
            return parser.getObject();
        }
    }

    /** A tower of brackets would be climbed by recursion, and something after the end be overlooked. */
    private static void measure(String text) {
        int depth = 0;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                Event event = parser.next();
                if (event == Event.START_OBJECT || event == Event.START_ARRAY) depth++;
                if (event == Event.END_OBJECT || event == Event.END_ARRAY) depth--;
                if (depth > DEPTH) throw new BadCall(400, "The body is nested too deeply.");
            }
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
