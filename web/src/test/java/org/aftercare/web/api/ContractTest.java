package org.aftercare.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** Holds the contract and the code together: a call is in both or in neither. */
class ContractTest {
    private static final String CONTRACT = """
            POST /tokens
            GET /stores
            GET /stores/{code}
            POST /devices
            GET /devices
            GET /devices/{imei}
            POST /coverage-checks
            POST /tickets
            GET /tickets
            GET /tickets/{number}
            GET /tickets/{number}/timeline
            PUT /tickets/{number}/assignee
            POST /tickets/{number}/notes
            POST /tickets/{number}/steps
            POST /tickets/{number}/evidence
            GET /tickets/{number}/evidence/{id}
            GET /tickets/{number}/clocks
            GET /tickets/{number}/routes
            POST /tickets/{number}/transfers
            POST /scans
            GET /survey-results
            """;

    @Test
    void theCodeAnswersTheContractsCallsAndNoOthers() {
        assertThat(new TreeSet<>(calls().map(ContractTest::told).toList()))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.lines().toList());
    }

    @Test
    void everyCallSaysWhatItDoes() {
        assertThat(calls())
                .allSatisfy(
                        call -> assertThat(call.getAnnotation(Operation.class).summary())
                                .as(told(call))
                                .isNotBlank());
    }

    @Test
    void everyBodyIsOfATypeThatIsRefusedOtherwise() {
        assertThat(calls().filter(ContractTest::takesABody))
                .allSatisfy(call -> assertThat(call.isAnnotationPresent(Consumes.class)
                                || call.getDeclaringClass().isAnnotationPresent(Consumes.class))
                        .as(told(call))
                        .isTrue());
    }

    private static Stream<Method> calls() {
        return new ClassFileImporter()
                .importPackages("org.aftercare.web.api").stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> verb(method).findAny().isPresent());
    }

    private static String told(Method call) {
        var below = call.getAnnotation(Path.class);
        return verb(call).findFirst().orElseThrow() + " /"
                + call.getDeclaringClass().getAnnotation(Path.class).value()
                + (below == null ? "" : "/" + below.value());
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static boolean takesABody(Method call) {
        return List.of(call.getParameters()).stream()
                .anyMatch(parameter -> parameter.getType().isRecord()
                        || parameter.getType() == java.io.InputStream.class
                        || parameter.getType() == List.class && parameter.getAnnotations().length == 0);
    }
}
