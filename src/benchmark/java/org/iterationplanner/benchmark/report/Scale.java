package org.iterationplanner.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where numbers lie between the two ends of an axis.
 *
 * @param least the number at its beginning
 * @param most the number at its end, above {@code least}
 * @param logarithmic whether equal factors are equally far apart; both ends are above 0 then
 */
record Scale(double least, double most, boolean logarithmic) {

    private static final int STEPS = 5;

    /** From one round number to another, with some of them between. */
    static Scale linear(double least, double most) {
        double step = roundStep(Math.max(1e-9, most - least) / STEPS);
        double from = Math.floor(least / step) * step;
        double to = Math.ceil(most / step) * step;
        return new Scale(from, to > from ? to : from + step, false);
    }

    /** From one power of ten to another. */
    static Scale logarithmic(double least, double most) {
        double from = Math.pow(10, Math.floor(Math.log10(least)));
        double to = Math.pow(10, Math.ceil(Math.log10(most)));
        return new Scale(from, to > from ? to : from * 10, true);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double roundStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double digits = step / power;
        double rounded = digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10;
        return rounded * power;
    }

    /** 0 at the beginning, 1 at the end, and no farther. */
    double share(double number) {
        double share = logarithmic
                ? (Math.log(Math.max(number, least)) - Math.log(least)) / (Math.log(most) - Math.log(least))
                : (number - least) / (most - least);
        return Math.max(0, Math.min(1, share));
    }

    boolean contains(double number) {
        return number >= least && number <= most;
    }

    /** Numbers to write beside the axis. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick = least; tick <= most * 1.001; tick *= 10) {
                ticks.add(tick);
            }
            return ticks;
        }
        double step = roundStep((most - least) / STEPS);
        for (long i = (long) Math.ceil(least / step - 1e-6); i * step <= most + step / 1e6; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** As short as it can be said. */
    static String label(double number) {
        double size = Math.abs(number);
        if (size >= 1e9) {
            return plain(number / 1e9) + " G";
        }
        if (size >= 1e6) {
            return plain(number / 1e6) + " M";
        }
        return size >= 1e4 ? plain(number / 1e3) + " k" : plain(number);
    }

    private static String plain(double number) {
        if (Math.abs(number - Math.rint(number)) < 1e-9) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        String digits = String.format(Locale.ROOT, "%.3f", number);
        return digits.replaceAll("0+$", "");
    }
}
