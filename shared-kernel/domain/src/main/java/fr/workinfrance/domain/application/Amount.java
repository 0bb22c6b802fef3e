package fr.workinfrance.domain.application;

import java.math.BigDecimal;

/** So much for each such period: hours of work, or gross euros. Never negative. */
public record Amount(BigDecimal quantity, Per per) {

    public Amount {
        if (quantity.signum() < 0) throw new IllegalArgumentException("an amount is never negative");
        quantity = quantity.stripTrailingZeros();
    }

    /** Such as {@code 35/WEEK}: what a form shows again, and can be read back. */
    @Override
    public String toString() {
        return quantity.toPlainString() + "/" + per;
    }
}
