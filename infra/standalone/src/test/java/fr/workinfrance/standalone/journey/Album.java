package fr.workinfrance.standalone.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The pictures of the documentation, taken on the way when {@code wif.pictures} names a folder. */
final class Album {

    private final @Nullable String folder = System.getProperty("wif.pictures");

    /** @param shown what the picture begins with */
    void take(Page page, String name, String shown) {
        if (folder == null || folder.isBlank()) return;
        page.locator(shown).first().evaluate("it => it.scrollIntoView({block: 'start', behavior: 'instant'})");
        // Why not the whole page: a picture of what a person sees first stays small and readable.
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
}
