package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** A person at a browser of their own: what they do is what a person can do, by labels and buttons. */
final class Visitor implements AutoCloseable {

    /** What makes the page scroll sideways, if it does. */
    private static final String WIDER_THAN_THE_WINDOW = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                : [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .map(e => e.outerHTML.slice(0, 120))
            """;

    private final BrowserContext browser;
    private final Page page;
    private final Seat seat;
    private final String address;
    private final Album album;

    Visitor(Browser browser, Seat seat, String address, Album album) {
        this.browser = browser.newContext(seat.options());
        this.page = this.browser.newPage();
        this.seat = seat;
        this.address = address;
        this.album = album;
    }

    private Visitor(Visitor other) {
        this.browser = other.browser;
        this.page = other.browser.newPage();
        this.seat = other.seat;
        this.address = other.address;
        this.album = other.album;
    }

    /** The same person at another tab of the same browser. */
    Visitor elsewhere() {
        return new Visitor(this);
    }

    /** As after a night: the page is still there, and nobody is signed in any more. */
    Visitor isForgotten() {
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("wif-session"));
        return this;
    }

    /** Turns to this tab again. */
    Visitor comesBack() {
        page.bringToFront();
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        return this;
    }

    Visitor signedInAs(String login) {
        goes("/sign-in");
        types("username", login).types("password", "demonstration");
        page.locator("main form button[type=submit]").click();
        assertThat(page.url()).doesNotContain("sign-in");
        return this;
    }

    Visitor goes(String path) {
        page.navigate(path.startsWith("/") ? address + path : path);
        return this;
    }

    Visitor types(String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
        return this;
    }

    Visitor chooses(String id, String value) {
        page.locator("[id='" + id + "']").selectOption(value);
        return this;
    }

    Visitor ticks(String id) {
        page.locator("[id='" + id + "']").check();
        return this;
    }

    Visitor joins(String id, Path file) {
        page.locator("[id='" + id + "']").setInputFiles(file);
        return this;
    }

    /** Opens the form of a move and gives its fields to be filled. */
    Visitor opens(String move) {
        page.locator("details[id='" + move + "'] > summary").click();
        return this;
    }

    /** Sends the form of a move. */
    Visitor sends(String move) {
        page.locator("details[id='" + move + "'] button[type=submit]").click();
        return this;
    }

    Visitor presses(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** Waits for the page whose address goes on like that: a form that saves itself first finishes saving. */
    Visitor arrives(String part) {
        page.waitForURL(address -> address.contains(part));
        return this;
    }

    /** Waits until it can be seen. */
    Visitor waitsFor(String selector) {
        page.locator(selector).first().waitFor();
        return this;
    }

    String sees(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** What stands in a field. */
    String typed(String id) {
        return page.locator("[id='" + id + "']").inputValue();
    }

    List<String> seesEach(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    /** What a program finds in an attribute of each. */
    List<String> seesEachAttribute(String selector, String attribute) {
        return page.locator(selector).all().stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    String seesAll() {
        return page.locator("main").innerText();
    }

    boolean canSee(String selector) {
        return page.locator(selector).count() > 0;
    }

    String address() {
        return page.url();
    }

    boolean speaksFrench() {
        return seat.language().equals("fr");
    }

    /** Looks again until it is there: what an automation makes comes a moment later. */
    Visitor looksAgainUntil(String selector) {
        for (int look = 0; look < 100 && !canSee(selector); look++) {
            page.waitForTimeout(100);
            page.reload();
        }
        assertThat(canSee(selector)).as(selector + " on " + page.url()).isTrue();
        return this;
    }

    /** Takes a photograph of something on the page, as it is seen. */
    Path photographs(String selector, Path picture) {
        page.locator(selector).first().screenshot(new Locator.ScreenshotOptions().setPath(picture));
        return picture;
    }

    Path downloads(String selector) {
        return page.waitForDownload(() -> page.locator(selector).first().click())
                .path();
    }

    /**
     * A page that everybody can use: in the language asked for, no wider than the window, and without a violation of WCAG that a
     * program can find, where a program can run in it.
     */
    Visitor canUseThis(String name) {
        return canUseThis(name, "html");
    }

    /** @param shown what its picture is of */
    Visitor canUseThis(String name, String shown) {
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of " + name)
                .isEqualTo(seat.language());
        if (seat.runsScripts()) {
            assertThat(page.evaluate(WIDER_THAN_THE_WINDOW))
                    .as("what sticks out of " + name)
                    .isEqualTo(List.of());
            assertThat(violations()).as("accessibility of " + name).isEqualTo(List.of());
        }
        if (seat.isPortrayed()) album.take(page, name, shown);
        return this;
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().stream().map(n -> n.getHtml()).toList())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
    }
}
