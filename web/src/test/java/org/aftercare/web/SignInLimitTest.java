package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private final SignInLimit limit = new SignInLimit();

    @Test
    void afterTenFailuresOneWaits() {
        for (int i = 0; i < 10; i++)
            assertThat(limit.attempt("ana", "10.0.0.1").isRefused()).isFalse();
        var eleventh = limit.attempt(" ANA ", "10.0.0.1");
        assertThat(eleventh.isRefused()).isTrue();
        assertThat(eleventh.retryAfter().toSeconds()).isBetween(1L, 31L);
    }

    @Test
    void othersAndOtherPlacesAreNotSlowed() {
        for (int i = 0; i < 11; i++) limit.attempt("ana", "10.0.0.1");
        assertThat(limit.attempt("ion", "10.0.0.1").isRefused()).isFalse();
        assertThat(limit.attempt("ana", "10.0.0.2").isRefused()).isFalse();
    }

    @Test
    void signingInRightlyCostsNothing() {
        for (int i = 0; i < 50; i++) {
            var attempt = limit.attempt("ana", "10.0.0.1");
            assertThat(attempt.isRefused()).isFalse();
            attempt.succeeded();
        }
    }
}
