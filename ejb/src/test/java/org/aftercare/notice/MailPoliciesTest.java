package org.aftercare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.aftercare.platform.OperatorFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPoliciesTest {
    @TempDir
    Path folder;

    @Test
    void whatTheFileLeavesOutIsAsUsual() throws IOException {
        var read = read("lease,PT2M");
        assertThat(read.problems()).isEmpty();
        assertThat(read.inForce().lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(read.inForce().answer()).isEqualTo(MailPolicy.USUAL.answer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        patience,3              | name 'patience' is nothing that the postman knows
        couriers,0              | value
        first-retry,5           | length of time like PT5S
        answer,PT6M             | answer PT6M is not shorter than lease PT6M
        lease,PT20S             | answer PT30S is not shorter than lease PT20S
        lease,PT9S;answer,PT10S | answer PT10S is not shorter than lease PT9S
        """)
    void aWrongFileIsTold(String rows, String why) throws IOException {
        assertThat(read(rows).problems()).singleElement().asString().contains(why);
    }

    private MailPolicies read(String rows) throws IOException {
        Files.writeString(folder.resolve("mail-policy.csv"), "name,value\n" + rows.replace(';', '\n') + "\n");
        var read = new MailPolicies();
        read.files = new OperatorFiles(folder);
        read.read();
        return read;
    }
}
