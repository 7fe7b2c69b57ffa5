package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** That the browser sees what it should, so that a page that passes has been looked at. */
class BrowserIT {
    @Test
    void whatNobodyCouldReadIsFound() {
        try (Browser browser = Browser.desk(Shipped.onH2())) {
            browser.page().setContent("<html lang='en'><title>x</title><img src='/none.png'></html>");
            assertThatThrownBy(browser::assertAccessible)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("critical image-alt");
            browser.page().setContent("<html lang='en'><title>x</title><main><h1>A phone</h1></main></html>");
            browser.assertAccessible();
        }
    }

    @Test
    void whatIsTooWideForAPhoneIsFound() {
        try (Browser browser = Browser.phone(Shipped.onH2())) {
            browser.page().setContent("<p style='width:500px'>wide</p>");
            assertThatThrownBy(browser::assertFits).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void aPictureIsAsWideAsTheWindow() throws IOException {
        try (Browser browser = Browser.phone(Shipped.onH2())) {
            browser.go("/");
            BufferedImage picture = ImageIO.read(browser.picture("root").toFile());
            assertThat(picture.getWidth()).isEqualTo(390);
            assertThat(picture.getHeight()).isGreaterThanOrEqualTo(844);
        }
    }
}
