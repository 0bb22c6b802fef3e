package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.stories.Granted;
import fr.workinfrance.standalone.stories.WalletPhone;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A holder has the attestation put into a wallet, which knows of the page no more than the QR code and what is typed into it. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalletJourneyIT {

    private static final Duration LONGER_THAN_AN_OFFER = Duration.ofMinutes(11);

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Granted granted;
    private Chromium chromium;

    @BeforeAll
    void open(TestHouse house) {
        this.house = house;
        granted = new Granted(house);
        chromium = new Chromium();
    }

    @AfterAll
    void shut() {
        chromium.close();
    }

    /** What a person reads off the page. */
    private record Read(WalletPhone phone, String transaction) {}

    @ParameterizedTest
    @EnumSource(Seat.class)
    void is_read_off_the_page_taken_once_and_gone_in_time(Seat seat) throws Exception {
        var dossier = granted.page("wallet-" + seat);
        try (var holder = new Visitor(chromium.browser(), seat, house.address(), new Album()).signedInAs("martin")) {
            holder.goes(dossier)
                    .looksAgainUntil("a[href$='/wallet']")
                    .presses("a[href$='/wallet']")
                    .canUseThis("wallet");
            var taken = offered(holder);
            assertThat(taken.phone().fetched(taken.transaction()).split("~")).hasSizeGreaterThan(2);
            assertThat(taken.phone().token(taken.transaction()).error()).isEqualTo("invalid_grant");
            var told = seat.language().equals("fr") ? "remise à un portefeuille" : "handed to a digital wallet";
            holder.goes(dossier)
                    .looksAgainUntil("[data-part=AUDIT_TRAIL] li:has-text('" + told + "')")
                    .canUseThis("applicant-carried", "[data-part=AUDIT_TRAIL]");

            var late = offered(holder.goes(dossier + "/wallet"));
            house.clock().letPass(LONGER_THAN_AN_OFFER);
            assertThat(late.phone().token(late.transaction()).error()).isEqualTo("invalid_grant");
            var another = offered(holder.goes(dossier + "/wallet"));
            assertThat(another.phone().token(another.transaction()).status()).isEqualTo(200);
        }
    }

    private static Read offered(Visitor holder) throws Exception {
        holder.presses("#wallet-make").canUseThis("wallet-offer");
        var transaction = holder.sees("#wallet-code");
        assertThat(transaction).matches("[0-9]{6}");
        var link = Program.qrCodeIn(holder.photographs("#wallet-qr", scratch.resolve("offer.png")));
        assertThat(link).startsWith("openid-credential-offer://").doesNotContain(transaction);
        return new Read(new WalletPhone(link), transaction);
    }
}
