package org.aftercare.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
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
            GET /devices/{imei}/plans
            POST /devices/{imei}/plans
            POST /devices/{imei}/marks
            POST /device-imports
            GET /device-imports
            GET /device-imports/{id}
            GET /device-imports/{id}/rejections
            POST /coverage-checks
            POST /tickets
            GET /tickets
            GET /tickets/{number}
            GET /tickets/{number}/timeline
            GET /tickets/{number}/letters
            GET /tickets/{number}/estimates
            PUT /tickets/{number}/assignee
            PUT /tickets/{number}/ground
            POST /tickets/{number}/notes
            POST /tickets/{number}/steps
            GET /tickets/{number}/findings
            POST /tickets/{number}/findings
            POST /tickets/{number}/evidence
            GET /tickets/{number}/evidence
            GET /tickets/{number}/evidence/{id}
            GET /tickets/{number}/clocks
            GET /tickets/{number}/routes
            GET /tickets/{number}/promises
            PUT /tickets/{number}/bench
            POST /tickets/{number}/refusals
            POST /rebalancings
            GET /rebalancings/{id}
            POST /rebalancings/{id}/application
            POST /tickets/{number}/transfers
            POST /scans
            GET /ledger/seals
            POST /ledger/checks
            POST /tickets/{number}/diversions
            GET /scan-exceptions
            POST /scan-exceptions/{id}/acknowledgement
            POST /manifests
            GET /manifests
            GET /manifests/{number}
            GET /stores/{code}/packing-list
            GET /discrepancies
            GET /parts
            POST /parts/moves
            GET /parts/orders
            POST /parts/orders
            POST /parts/imports
            GET /loaners
            POST /loaners
            GET /loans
            POST /loans
            GET /loans/{id}
            POST /loans/{id}/return
            POST /loans/{id}/waiver
            GET /swap-units
            POST /swap-units
            GET /old-units
            POST /old-units/{id}/credit
            POST /maker-shipments
            PUT /tickets/{number}/refund
            POST /shelf-counts
            GET /shelf-counts
            GET /shelf-counts/{id}
            POST /shelf-counts/{id}/scans
            POST /shelf-counts/{id}/closing
            GET /appeals
            GET /appeals/{id}
            GET /appeals/{id}/photos/{photo}
            POST /appeals/{id}/verdict
            GET /breaches
            POST /breaches/{id}/acknowledgement
            PUT /breaches/{id}/owner
            POST /breaches/{id}/reason
            GET /survey-results
            GET /call-backs
            POST /call-backs/{id}/calls
            GET /flagged-answers
            POST /flagged-answers/{id}/judgement
            GET /problems
            GET /articles
            GET /articles/{id}
            GET /calendars/{store}
            POST /calendars/{store}/previews
            POST /calendars/{store}/changes
            GET /sla-policies
            POST /sla-policies
            GET /sla-policies/{version}/file
            GET /sla-policies/{version}/comparison
            GET /sla-policies/{version}/preview
            GET /sla-policy-acts
            POST /sla-policy-acts
            POST /sla-previews
            PUT /tickets/{number}/priority
            PUT /tickets/{number}/loaner
            GET /policies
            POST /policies
            GET /policies/schema
            GET /policies/{version}
            GET /policies/{version}/files/{file}
            GET /policies/{version}/comparison
            GET /policy-acts
            POST /policy-acts
            POST /policy-trials
            GET /policy-trials/{id}
            DELETE /policy-trials/{id}
            GET /policy-trials/{id}/differences
            POST /coverage-replays
            GET /network-acts
            POST /network-acts
            GET /store-closings/{store}
            POST /store-closings
            GET /coverage-replays/{id}
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
        return resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> verb(method).findAny().isPresent());
    }

    private static Stream<Class<?>> resources() {
        try {
            var home = java.nio.file.Path.of(Api.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<java.nio.file.Path> files = Files.list(home.resolve("org/aftercare/web/api"))) {
                return files
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Resource.class"))
                        .<Class<?>>map(name -> named(name.replace(".class", "")))
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName("org.aftercare.web.api." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
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
