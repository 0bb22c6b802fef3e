package fr.workinfrance.command.attestation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the document in one of its two languages. */
record Wording(Locale locale, ResourceBundleMessageSource sentences) {

    static Wording french() {
        return new Wording(Locale.FRENCH, bundles());
    }

    static Wording english() {
        return new Wording(Locale.ENGLISH, bundles());
    }

    String say(String key, Object... facts) {
        return sentences.getMessage(key, facts, locale);
    }

    String day(LocalDate day) {
        var written = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
        // Why: French counts days from "1er".
        return locale.equals(Locale.FRENCH) && day.getDayOfMonth() == 1 ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /** With cents only when there are some. */
    String money(BigDecimal amount) {
        return write(amount, amount.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0");
    }

    String number(BigDecimal number) {
        return write(number, "#,##0.##");
    }

    private String write(BigDecimal number, String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        if (locale.equals(Locale.FRENCH)) symbols.setGroupingSeparator('\u00a0');
        return new DecimalFormat(pattern, symbols).format(number);
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("i18n/attestation", "i18n/domain");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        return bundles;
    }
}
