package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person in front of one server: a window of a real Chromium with cookies of its own, as wide as a desk's screen or a
 * phone. Chromium itself is started once in each thread, which alone may use it.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final String size;
    private final List<ConsoleMessage> complaints = new ArrayList<>();
    private final List<String> accidents = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    private static final class Chromium {
        /** Two lanes share two cores: what takes a second alone may take several. */
        private static final double PATIENCE_MS = 15_000;

        private static final ThreadLocal<com.microsoft.playwright.Browser> RUNNING =
                ThreadLocal.withInitial(Chromium::launch);

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        }

        private static com.microsoft.playwright.Browser launch() {
            // its driver runs as a child and ends with this JVM
            LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
            InstalledBrowser.executable().ifPresent(options::setExecutablePath);
            return Playwright.create().chromium().launch(options);
        }
    }

    private Browser(URI base, int width, int height, String language, boolean scripts) {
        context = Chromium.RUNNING
                .get()
                .newContext(new NewContextOptions()
                        .setBaseURL(base.toString())
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setJavaScriptEnabled(scripts));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message);
        });
        page.onPageError(accidents::add);
        page.onResponse(answer -> {
            if (answer.request().isNavigationRequest()) visited.add(answer.url());
        });
        size = width + "x" + height;
    }

    /** A window of 1440 by 900 pixels, in English. */
    public static Browser desk(Shipped server) {
        return desk(server, Locale.ENGLISH);
    }

    /** A window of 1440 by 900 pixels, of somebody who prefers this language. */
    public static Browser desk(Shipped server, Locale language) {
        return new Browser(server.baseUri(), 1440, 900, language.toLanguageTag(), true);
    }

    /** A window of 390 by 844 pixels, in English. */
    public static Browser phone(Shipped server) {
        return phone(server, Locale.ENGLISH);
    }

    /** A window of 390 by 844 pixels, of somebody who prefers this language. */
    public static Browser phone(Shipped server, Locale language) {
        return new Browser(server.baseUri(), 390, 844, language.toLanguageTag(), true);
    }

    /** A window of 390 by 844 pixels that runs no script, in English. */
    public static Browser phoneWithoutScripts(Shipped server) {
        return new Browser(server.baseUri(), 390, 844, "en", false);
    }

    /** Signs in by the form and stands on the queue. */
    public Browser signIn(String name) {
        page.navigate("/login.xhtml");
        page.fill("#name", name);
        page.fill("#password", "aftercare-demo");
        page.click("#enter");
        page.waitForURL("**/queue.xhtml");
        return this;
    }

    /** The page in the window; navigate with paths: the server is its base. */
    public Page page() {
        return page;
    }

    /** Goes to a path of the server and gives the page. */
    public Page go(String path) {
        page.navigate(path);
        return page;
    }

    /** Resizes the window to a phone's, for looking at the same page there. */
    public Browser asOnPhone() {
        page.setViewportSize(390, 844);
        return this;
    }

    /** A picture of the page for whoever wants to look at it, and asks by {@code -Dpictures=true}: each takes a while. */
    public void screenshot(String name) {
        if (Boolean.getBoolean("pictures")) picture(name);
    }

    /** Keeps the whole page as a picture, {@code target/screenshots/<name>-<size>.png}. */
    Path picture(String name) {
        page.waitForLoadState();
        String measured = page.viewportSize().width + "x" + page.viewportSize().height;
        Path file = Shipped.TARGET.resolve("screenshots").resolve(name + "-" + measured + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Looks at the page as it stands, on this screen with all that may be wrong, and on a phone's. */
    public void looksRight(String name) {
        screenshot(name);
        assertFits();
        assertAccessible();
        assertQuiet();
        var screen = page.viewportSize();
        asOnPhone().screenshot(name);
        assertFits();
        page.setViewportSize(screen.width, screen.height);
    }

    /** Fails where axe finds something serious or critical on the page as it stands. */
    public void assertAccessible() {
        page.waitForLoadState();
        List<Rule> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .toList();
        assertThat(found.stream().map(Browser::told).collect(Collectors.joining("\n")))
                .as("axe on %s at %s", page.url(), size)
                .isEmpty();
    }

    /** Fails where the page is wider than the window. */
    public void assertFits() {
        // words may be there before the style sheet that they are measured in
        page.waitForLoadState();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s is too wide at %s", page.url(), size)
                .isEqualTo(0);
    }

    /**
     * Fails where a script failed, or the console told of an error, a broken policy among them, since the last call. A
     * page that isn't there says so itself: its own status is no error here.
     */
    public void assertQuiet() {
        List<String> told = new ArrayList<>(accidents);
        complaints.stream().filter(this::isReal).map(Browser::told).forEach(told::add);
        accidents.clear();
        complaints.clear();
        assertThat(told).as("what the console told on %s", page.url()).isEmpty();
    }

    private boolean isReal(ConsoleMessage message) {
        return !(message.text().startsWith("Failed to load resource")
                && visited.stream().anyMatch(message.location()::startsWith));
    }

    private static String told(ConsoleMessage message) {
        return message.text() + " at " + message.location();
    }

    private static String told(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).collect(Collectors.joining());
    }

    @Override
    public void close() {
        context.close();
    }
}
