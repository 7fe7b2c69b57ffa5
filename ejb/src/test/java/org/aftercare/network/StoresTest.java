package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aftercare.platform.OperatorFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoresTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, in operation: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Mo 10:00-11:00                 | yes | ''
        Mo 10:00-10:59; PH 10:00-18:00 | yes | stores.csv:2 hours are less than one a week, in which no promise can be kept
        Mo-Su off                      | yes | stores.csv:2 hours are less than one a week, in which no promise can be kept
        Mo-Su off                      | no  | ''
        Mo 9-17                        | yes | stores.csv:2 hours 'Mo 9-17' is no week of hours like Mo-Fr 09:00-18:00; Sa 10:00-14:00
        """)
    void aStoreInOperationWorksAnHourAWeekAtLeast(String hours, String works, String problem) throws IOException {
        Files.writeString(folder.resolve("stores.csv"), """
                code,name,region,country,zone,lat,lon,hours,levels,technicians,inOperation
                RO-BUC-1,Centre,EAST,RO,Europe/Bucharest,44.4,26.1,"%s",L1,2,%s
                """.formatted(hours, works));
        var stores = new Stores();
        stores.files = new OperatorFiles(folder);
        stores.countries = new Countries();
        stores.countries.files = stores.files;
        stores.countries.read();
        stores.makers = new Makers();
        stores.makers.files = stores.files;
        stores.makers.read();
        stores.read();
        assertThat(stores.problems())
                .extracting(Problem::toString)
                .isEqualTo(problem.isEmpty() ? java.util.List.of() : java.util.List.of(problem));
    }
}
