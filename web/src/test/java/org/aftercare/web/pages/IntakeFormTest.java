package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeFormTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    490154203237518,    true,  an IMEI
                    49-015420-323751-8, true,  as it is printed on the box
                    49015420323751,     true,  a digit short: told as an IMEI that is wrong
                    4901542032375180,   true,  an IMEISV
                    TU7SJVW1ZZE,        false, letters
                    00123456,           false, a short number can only be a serial number
                    '',                 true,  nothing yet
                    """)
    void oneFieldTakesBothNumbers(String scanned, boolean imei, String why) {
        var form = new IntakeForm();
        form.setCode(scanned);
        assertThat(form.isImei()).as(why).isEqualTo(imei);
        assertThat(form.imei()).isEqualTo(imei ? scanned : "");
        assertThat(form.serial()).isEqualTo(imei ? "" : scanned);
    }
}
