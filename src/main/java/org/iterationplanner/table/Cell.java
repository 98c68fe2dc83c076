package org.iterationplanner.table;

/** How a text is written into a cell so that nothing is lost and no program takes it for a formula. */
final class Cell {

    private static final String FORMULA = "=+-@\t\r";
    private static final char MARK = '\'';

    private Cell() {}

    /**
     * A text that a spreadsheet shows and never computes: what begins like a formula gets an apostrophe in front, which is
     * what people type for the same purpose. So does what would lose its outer blanks, or its own apostrophe, when it is read.
     */
    static String neutral(String text) {
        return needsMark(text, 0) ? MARK + text : text;
    }

    /** The text that was written or typed: without the mark, else without outer blanks. */
    static String plain(String cell) {
        boolean marked = !cell.isEmpty() && cell.charAt(0) == MARK && needsMark(cell, 1);
        return marked ? cell.substring(1) : cell.strip();
    }

    private static boolean needsMark(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == MARK) {
            start++;
        }
        if (start == text.length()) {
            return false;
        }
        char first = text.charAt(start);
        return FORMULA.indexOf(first) >= 0
                || Character.isWhitespace(first)
                || Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
