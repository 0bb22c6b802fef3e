package fr.workinfrance.service.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.service.account.DemonstrationAccounts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesIT {

    private static House house;

    @BeforeAll
    static void open() {
        house = House.inDemonstration();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void stand_in_the_frame_and_run_nothing_written_inside_them() {
        var page = house.visitor().get("/open/page");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"fr\"", "Aller au contenu", "class=\"wp-lead\"", "class=\"wp-btn wp-btn--lg\"")
                .doesNotContain("th:", "ui:", "??");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(Pattern.compile("<script(?![^>]*src=)|\\sstyle=|\\son[a-z]+=")
                        .matcher(page.body())
                        .find())
                .isFalse();
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void carry_a_key_of_their_own_for_each_form() {
        var once = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");
        var first = once.matcher(house.visitor().get("/open/page").body());
        var second = once.matcher(house.visitor().get("/open/page").body());
        assertThat(first.find() && second.find()).isTrue();
        assertThat(first.group(1)).isNotEqualTo(second.group(1));
    }

    @Test
    void name_their_files_by_content_so_that_browsers_may_keep_them() {
        var page = house.visitor().get("/open/page").body();
        var files =
                Pattern.compile("(?:href|src)=\"(/(?:kit|webjars)/[^\"]+)\"").matcher(page);
        int found = 0;
        while (files.find()) {
            found++;
            assertThat(files.group(1)).matches(".*-[0-9a-f]{32}\\.(css|js|svg)|/webjars/.*/[0-9.]+/.*");
            var file = house.visitor().get(files.group(1));
            assertThat(file.statusCode()).as(files.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("max-age=31536000", "public"));
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    @Test
    void find_their_fonts() {
        var visitor = house.visitor();
        var css = Pattern.compile("href=\"(/kit/theme[^\"]+)\"")
                .matcher(visitor.get("/open/page").body());
        assertThat(css.find()).isTrue();
        var font = Pattern.compile("url\\(\"(/kit/fonts/[^\"]+)")
                .matcher(visitor.get(css.group(1)).body());
        assertThat(font.find()).as("a font in the style sheet").isTrue();
        assertThat(visitor.get(font.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void change_language_where_they_are() {
        var page = house.visitor().get("/open/page?lang=en").body();
        assertThat(page).contains("Skip to content", "/open/page?lang=fr");
    }

    @Test
    void greet_whoever_is_signed_in() {
        var visitor = house.visitor();
        visitor.signIn("claire", DemonstrationAccounts.PASSWORD);
        assertThat(visitor.get("/open/page").body()).contains("Claire Moreau", "Se déconnecter");
    }
}
