package org.aftercare.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aftercare.platform.Idempotency.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
    private final Rig rig = new Rig();
    private final Idempotency idempotency = rig.the(Idempotency.class);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theSameKeyAndBodyIsDoneOnceAndAnsweredTheSame() {
        Answer first = ask("pos", "k1", "body");
        assertThat(ask("pos", "k1", "body")).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void aKeyIsTheCallersOwn() {
        ask("pos", "k1", "body");
        ask("clerk", "k1", "body");
        assertThat(done).hasValue(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        ask("pos", "k1", "body");
        assertThatThrownBy(() -> ask("pos", "k1", "another")).isInstanceOf(KeyReused.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void aRefusalIsNotKept() {
        assertThatThrownBy(() -> rig.tx(() -> idempotency.once("pos", "/t", "k1", "body", () -> {
                    throw new InvalidInput("imei", "REQUIRED");
                })))
                .isInstanceOf(InvalidInput.class);
        ask("pos", "k1", "body");
        assertThat(done).hasValue(1);
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        ask("pos", "k1", "body");
        rig.later(Duration.ofHours(24)).tx(idempotency::forget);
        ask("pos", "k1", "body");
        assertThat(done).as("not yet forgotten after exactly a day").hasValue(1);
        rig.later(Duration.ofSeconds(1)).tx(idempotency::forget);
        ask("pos", "k1", "body");
        assertThat(done).hasValue(2);
    }

    @Test
    void twinsWaitForTheFirstAndGetItsAnswer() throws Exception {
        var start = new CountDownLatch(1);
        var twins = Executors.newFixedThreadPool(8);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++)
            answers.add(twins.submit(() -> {
                start.await();
                return inOwnTransaction("twin");
            }));
        start.countDown();
        for (Future<Answer> answer : answers) assertThat(answer.get().json()).isEqualTo("{\"n\":1}");
        twins.shutdown();
        assertThat(done).hasValue(1);
    }

    private Answer ask(String caller, String key, String body) {
        return rig.tx(() -> idempotency.once(caller, "/tickets", key, body, work(0)));
    }

    private Answer inOwnTransaction(String key) {
        EntityManager own = rig.entities().getEntityManagerFactory().createEntityManager();
        try {
            var desk = new Idempotency();
            desk.entities = own;
            desk.clock = rig.the(Clock.class);
            own.getTransaction().begin();
            Answer answer = desk.once("pos", "/tickets", key, "body", work(200));
            own.getTransaction().commit();
            return answer;
        } finally {
            if (own.getTransaction().isActive()) own.getTransaction().rollback();
            own.close();
        }
    }

    private Supplier<Answer> work(long millis) {
        return () -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Answer(201, "", "{\"n\":" + done.incrementAndGet() + "}");
        };
    }
}
