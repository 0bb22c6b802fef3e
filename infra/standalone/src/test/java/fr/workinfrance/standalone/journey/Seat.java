package fr.workinfrance.standalone.journey;

import com.microsoft.playwright.Browser;

/** What somebody sits before, and which language they ask for. */
enum Seat {
    DESK,
    DESK_WITHOUT_SCRIPTS,
    PHONE_IN_ENGLISH;

    Browser.NewContextOptions options() {
        var options =
                new Browser.NewContextOptions().setTimezoneId("America/Cayenne").setBypassCSP(false);
        return switch (this) {
            case DESK -> options.setLocale("fr-FR").setViewportSize(1200, 900);
            case DESK_WITHOUT_SCRIPTS ->
                options.setLocale("fr-FR").setViewportSize(1200, 900).setJavaScriptEnabled(false);
            case PHONE_IN_ENGLISH ->
                options.setLocale("en-GB")
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(3)
                        .setIsMobile(true)
                        .setHasTouch(true);
        };
    }

    String language() {
        return this == PHONE_IN_ENGLISH ? "en" : "fr";
    }

    boolean runsScripts() {
        return this != DESK_WITHOUT_SCRIPTS;
    }

    /** Whether the documentation shows what is seen from here. */
    boolean isPortrayed() {
        return this == DESK;
    }
}
