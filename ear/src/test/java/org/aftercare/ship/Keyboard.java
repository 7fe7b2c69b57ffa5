package org.aftercare.ship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Somebody who touches no mouse: goes on by Tab, and must see at each stop where they are. */
final class Keyboard {
    private static final int MOST_TABS = 250;
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("MMddyyyy");

    /** What has the focus: HERE it is, ELSEWHERE, or that it isn't drawn so, or lies where nobody sees it. */
    private static final String LOOK = """
            wanted => {
              const at = document.activeElement;
              if (!at || at === document.body) return 'ELSEWHERE';
              const shown = getComputedStyle(at).opacity === '0' && at.labels ? at.labels[0] : at;
              const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
              let left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
              let top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
              for (let over = shown.parentElement; over; over = over.parentElement) {
                if (getComputedStyle(over).overflow === 'visible') continue;
                const edge = over.getBoundingClientRect();
                left = Math.max(left, edge.left); right = Math.min(right, edge.right);
                top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom);
              }
              const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const seen = right - left >= 8 && bottom - top >= 8;
              return drawn && seen ? at === wanted ? 'HERE' : 'ELSEWHERE' : (drawn ? 'out of sight: ' : 'no outline: ') + at.outerHTML.substring(0, 200);
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
        // a chooser opens too early for whoever begins to wait for it when the key is pressed
        page.onFileChooser(chooser -> {});
    }

    /** Signs in and stands on the queue. */
    Keyboard signIn(String name) {
        page.navigate("/login.xhtml");
        type("name", name);
        type("password", "aftercare-demo");
        press("Enter");
        page.waitForURL("**/queue.xhtml");
        return this;
    }

    /** Presses a key where one stands. */
    void press(String key) {
        page.keyboard().press(key);
    }

    /** Goes on by Tab until it is there. */
    void reach(Locator wanted) {
        String at = (String) wanted.evaluate(LOOK);
        for (int tabs = 0; tabs < MOST_TABS && !at.equals("HERE"); tabs++) {
            press("Tab");
            at = (String) wanted.evaluate(LOOK);
            assertThat(at).as("focus on %s", page.url()).isIn("HERE", "ELSEWHERE");
        }
        assertThat(wanted).isFocused();
    }

    void reach(String id) {
        reach(page.locator("#" + id));
    }

    /** Follows a link, or pushes a button. */
    void enter(Locator wanted) {
        reach(wanted);
        press("Enter");
    }

    void enter(String id) {
        enter(page.locator("#" + id));
    }

    /** Follows the first link or button with these words. */
    void enterWords(String words) {
        enter(page.locator(
                        "main a:visible, main button:visible, main summary:visible",
                        new Page.LocatorOptions().setHasText(words))
                .first());
    }

    /** Goes to a page by the tab that leads there. */
    void turnTo(String name) {
        enter(page.locator("nav.tabs a[href$='/" + name + ".xhtml']"));
        page.waitForURL("**/" + name + ".xhtml");
    }

    /** In place of what is there. */
    void type(String id, String text) {
        reach(id);
        press("Control+A");
        page.keyboard().type(text);
    }

    /** A day, as its field asks for it in English. */
    void day(String id, LocalDate day) {
        reach(id);
        page.keyboard().type(AS_TYPED.format(day));
        assertThat(page.locator("#" + id)).hasValue(day.toString());
    }

    /** The option that begins so. */
    void choose(String id, String words) {
        reach(id);
        page.keyboard().type(words);
        assertThat(page.locator("#" + id).evaluate("it => it.selectedOptions[0].text.trim()"))
                .asString()
                .startsWith(words);
    }

    void tick(String id) {
        reach(id);
        press("Space");
        assertThat(page.locator("#" + id)).isChecked();
    }

    /** A file, by the chooser that its field opens. */
    void file(String id, FilePayload file) {
        reach(id);
        FileChooser chooser = page.waitForFileChooser(() -> press("Enter"));
        chooser.setFiles(file);
    }
}
