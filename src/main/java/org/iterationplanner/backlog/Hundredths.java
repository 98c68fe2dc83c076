package org.iterationplanner.backlog;

import java.math.BigDecimal;

/** Decimals with at most two places as whole hundredths, in which everything is computed. */
public final class Hundredths {

    private Hundredths() {}

    /**
     * The number times 100.
     *
     * @throws ArithmeticException if it has more than two decimal places or does not fit a long
     */
    public static long of(BigDecimal number) {
        // Most numbers are whole: no other one need be made of them.
        return number.scale() == 0
                ? Math.multiplyExact(number.longValueExact(), 100L)
                : number.movePointRight(2).longValueExact();
    }

    /** The decimal, without trailing zeros. */
    public static BigDecimal toDecimal(long hundredths) {
        BigDecimal exact = BigDecimal.valueOf(hundredths, 2);
        return hundredths % 100 == 0 ? exact.setScale(0) : exact.stripTrailingZeros();
    }
}
