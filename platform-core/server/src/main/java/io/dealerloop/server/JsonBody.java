package io.dealerloop.server;

import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/** Bodies of the API as the kernel's JSON reads and writes them: one dialect for API, events and audit. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, Problems.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problems.MEDIA_TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** Bytes. Files come as streams and have limits of their own. */
    private static final int LARGEST = 10 << 20;
    private static final Set<Class<?>> RAW = Set.of(String.class, byte[].class, InputStream.class, File.class);

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.tooLarge("内容超过 10 MB。", "The content is larger than 10 MB.");
        }
        return bytes.length == 0 ? null : Json.MAPPER.readValue(bytes, Json.MAPPER.constructType(generic));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type) && !StreamingOutput.class.isAssignableFrom(type) && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        body.write(Json.MAPPER.writeValueAsBytes(value));
    }
}
