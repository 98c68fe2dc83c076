package org.iterationplanner.worklist;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as people sort them: "Sprint 9" comes before "Sprint 10". */
final class NaturalOrder implements Comparator<String> {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String one, String two) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(two);
        while (left.find() && right.find()) {
            int order = compareParts(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
        // one begins like the other, or they differ in case or leading zeros only
        int length = Integer.compare(one.length(), two.length());
        return length != 0 ? length : one.compareTo(two);
    }

    private static int compareParts(String one, String two) {
        boolean numbers = isNumber(one) && isNumber(two);
        return numbers ? new BigInteger(one).compareTo(new BigInteger(two)) : one.compareToIgnoreCase(two);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
