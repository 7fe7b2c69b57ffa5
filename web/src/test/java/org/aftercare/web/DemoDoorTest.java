package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDoorTest {
    @ParameterizedTest(name = "demo {0}, {1}: {3}")
    @CsvSource({
        "true, 127.0.0.1, true, this machine",
        "true, ::1, true, this machine",
        "true, 192.168.1.20, false, the shop next door",
        "false, 192.168.1.20, true, no demo"
    })
    void aDemoAnswersThisMachineOnly(boolean demo, String address, boolean enters, String why) throws IOException {
        assertThat(DemoDoor.mayEnter(demo, address)).isEqualTo(enters);
    }
}
