package io.dealerloop.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Open;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Json;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description of the API, read from the resources {@link Api} lists and from the records they take and answer with, through the mapper
 * that writes them. It is made here and not by the running platform, which serves the committed file: see docs/decisions/0046.
 */
final class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final ObjectMapper SORTED = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final SchemaNames names = new SchemaNames();

    /** The description as it is committed: keys in order. */
    static String json() {
        try {
            return SORTED.writeValueAsString(Json31.mapper().convertValue(new ApiDescription().read(), Object.class)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OpenAPI read() {
        ModelConverters.reset();
        ModelResolver.enumsAsRef = true;
        ModelConverters.getInstance(true).addConverter(new ModelResolver(Json.MAPPER.copy(), names).openapi31(true));
        List<OpenAPIExtension> extensions = new ArrayList<>(OpenAPIExtensions.getExtensions());
        // Last: the first alone is told which version of OpenAPI is written.
        extensions.addLast(new Operations());
        OpenAPIExtensions.setExtensions(extensions);

        Reader reader = new Reader(new SwaggerConfiguration().openAPI(frame()).openAPI31(true));
        reader.setApplication(new Api());
        Set<Class<?>> resources = new Api().getClasses().stream().filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.toSet());
        OpenAPI description = reader.read(resources);
        var problem = ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(Problems.View.class));
        problem.referencedSchemas.forEach(description.getComponents()::addSchemas);
        description.getComponents().getSchemas().forEach(this::complete);
        return description;
    }

    private void complete(String name, Schema<?> schema) {
        Class<?> type = names.named().get(name).getRawClass();
        if (type.isRecord()) {
            new RecordSchemas(names).complete(schema, type);
        }
    }

    private static OpenAPI frame() {
        return new OpenAPI()
                .info(new Info().title("DealerLoop").version("0.1.0").license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description("Customer relations for car dealers. Times carry an offset; errors are problem+json in the language"
                                + " asked for. What is not known is left out."))
                .components(new Components()
                        .addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"))
                        .addResponses(PROBLEM, new ApiResponse().description("What is wrong, where, and what to do").content(new Content()
                                .addMediaType(Problems.MEDIA_TYPE, new MediaType().schema(
                                        new Schema<>().$ref("#/components/schemas/" + PROBLEM))))))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** What our own annotations and conventions say of each operation. */
    private static final class Operations extends AbstractOpenAPIExtension {

        @Override
        public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
            Needs needs = method.getAnnotation(Needs.class);
            if (needs != null) {
                operation.addExtension("x-permission", needs.value().name());
            }
            Discloses discloses = method.getAnnotation(Discloses.class);
            if (discloses != null) {
                operation.addExtension("x-trail", discloses.action());
            }
            if (method.isAnnotationPresent(Open.class)) {
                operation.setSecurity(List.of());
            }
            operation.setResponses(responses(operation.getResponses(), method.getReturnType() == void.class));
            if (operation.getRequestBody() != null) {
                operation.getRequestBody().setRequired(Arrays.stream(method.getParameters()).filter(Operations::isBody)
                        .noneMatch(body -> RecordSchemas.nullable(body.getAnnotatedType())));
            }
            super.decorateOperation(operation, method, chain);
        }

        private static ApiResponses responses(ApiResponses read, boolean nothing) {
            ApiResponses responses = new ApiResponses();
            if (nothing) {
                responses.addApiResponse("204", new ApiResponse().description("Done"));
            } else {
                read.forEach((code, response) -> responses.addApiResponse(code.equals("default") ? "200" : code,
                        response.description(code.equals("201") ? "Made" : "As asked")));
            }
            return responses.addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
        }

        private static boolean isBody(Parameter parameter) {
            return Stream.of(parameter.getAnnotations()).map(Annotation::annotationType)
                    .noneMatch(type -> type.getPackageName().equals("jakarta.ws.rs"));
        }
    }
}
