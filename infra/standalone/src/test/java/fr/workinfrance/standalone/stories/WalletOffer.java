package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.TestHouse;
import java.time.Duration;
import java.util.regex.Pattern;

/** An offer to a wallet, as the holder makes one on the page. */
record WalletOffer(WalletPhone phone, String transaction) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LINK = Pattern.compile("href=\"(openid-credential-offer:[^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("id=\"wallet-code\">(\\d{6})<");

    static WalletOffer made(TestHouse house, Story of) {
        var page = "/dossiers/" + of.id() + "/wallet";
        var guest = new Guest(house).signedInAs("awa");
        await().atMost(PATIENCE).until(() -> guest.get(page).statusCode() == 200);
        var told = guest.send(page, page);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body()).contains("<svg").doesNotContain("??");
        assertThat(told.headers().firstValue("Cache-Control")).hasValue("no-store");
        return new WalletOffer(
                new WalletPhone(found(LINK, told.body()).replace("&amp;", "&")), found(CODE, told.body()));
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }
}
