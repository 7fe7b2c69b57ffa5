package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BrowserIT {
    @Test
    void theRootOpensInARealBrowserOnADeskAndOnAPhone() {
        try (Browser desk = Browser.desk(Shipped.onH2());
                Browser phone = Browser.phone(Shipped.onH2())) {
            for (Browser browser : new Browser[] {desk, phone}) {
                assertThat(browser.go("/").title()).isNotBlank();
                browser.assertFits();
                browser.assertAccessible();
                assertThat(Files.isRegularFile(browser.screenshot("root"))).isTrue();
            }
        }
    }
}
