package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Somebody who opened the offline page once, and has no network since. */
public final class OfflineVisit {

    private final String site;
    private final BrowserContext browser;
    private final Page page;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    /** Opened once with a network; what of it is kept for the time without one is for the page to see to. */
    public OfflineVisit(Browser chromium, String site, String language) {
        this.site = site;
        browser = chromium.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setPermissions(List.of("camera"))
                .setTimezoneId("America/Cayenne"));
        browser.onRequest(request -> asked.add(request.method() + " " + request.url()));
        page = browser.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) faults.add(said.text());
        });
        page.navigate(site + "/verify");
        page.evaluate("caches.open('offline-0').then(older => older.put('/verify/offline', new Response('older')))");
        page.navigate(site + "/verify/offline");
        page.waitForSelector("#offline[data-ready=true]");
        browser.setOffline(true);
        page.reload();
        page.waitForSelector("#offline[data-ready=true]");
    }

    /** Opens the page where there is a network again, and loses it once more. */
    void passesByANetwork() {
        browser.setOffline(false);
        page.reload();
        page.waitForSelector("#offline[data-ready=true]");
        browser.setOffline(true);
        page.reload();
        page.waitForSelector("#offline[data-ready=true]");
    }

    /** Opens the page that much later, still without a network. */
    void comesBackAfter(Duration time) {
        page.clock().setFixedTime(Instant.now().plus(time).toEpochMilli());
        page.reload();
        page.waitForSelector("#offline[data-ready=true]");
    }

    /** The names of what the browser keeps for the site. */
    Object caches() {
        return page.evaluate("caches.keys()");
    }

    /** Fetches one thing anew and nothing else, as a network does that breaks off, and opens the page without one. */
    void fetchesOnly(String path) {
        browser.setOffline(false);
        page.evaluate("path => fetch(path, {cache: 'reload'}).then(answer => answer.text())", path);
        browser.setOffline(true);
        page.reload();
    }

    /** Opens the page, still without a network, where something else is kept under an address. */
    void findsInstead(String path, String text) {
        page.evaluate(
                "([path, text]) => caches.keys().then(names => caches.open(names[0]))"
                        + ".then(kept => kept.put(path, new Response(text)))",
                List.of(path, text));
        page.reload();
    }

    /** What it says without being asked. */
    String notice() {
        page.waitForSelector("#answers > div:not([hidden])");
        return page.locator("#answers > div:not([hidden])").getAttribute("data-answer");
    }

    public String ofText(String text, String day) {
        page.locator("#text")
                .fill(text.replace("\u001d", "<GS>").replace("\u001e", "<RS>").replace("\u001f", "<US>"));
        page.locator("#on").fill(day);
        return answerTo("#check button[type=submit]");
    }

    String ofFile(Path file, String day) {
        page.locator("#file").setInputFiles(file);
        page.locator("#on").fill(day);
        return answerTo("#check-file button[type=submit]");
    }

    public String ofBytes(byte[] bytes, String name) {
        return ofBytes(bytes, name, "2018-05-02");
    }

    public String ofBytes(byte[] bytes, String name, String day) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/pdf", bytes));
        page.locator("#on").fill(day);
        return answerTo("#check-file button[type=submit]");
    }

    String throughCamera(String day) {
        page.locator("#on").fill(day);
        return answerTo("#camera");
    }

    /** What it says of a question, in its own words. */
    public String words() {
        return page.locator("#answers > div:not([hidden])").innerText();
    }

    String facts() {
        return page.locator("#facts").isVisible() ? page.locator("#facts").innerText() : "";
    }

    String age() {
        return page.locator("#age").innerText();
    }

    String kept() {
        return page.locator("#kept").innerText();
    }

    /** Rules of accessibility that the page as it is now breaks. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Object::toString).toList();
    }

    /** That nobody but this site was ever asked, that it was told nothing (a GET without a question has no room for it), and that nothing the page runs was forbidden to it. */
    public void leftNothingBehind() {
        assertThat(asked).isNotEmpty().allMatch(ask -> ask.startsWith("GET " + site + "/") && !ask.contains("?"));
        assertThat(faults).isEmpty();
    }

    private String answerTo(String button) {
        page.evaluate("document.getElementById('answers').dataset.state = 'asked'");
        page.locator(button).click();
        page.waitForSelector("#answers[data-state=answered]");
        return page.locator("#answers > div:not([hidden])").getAttribute("data-answer");
    }
}
