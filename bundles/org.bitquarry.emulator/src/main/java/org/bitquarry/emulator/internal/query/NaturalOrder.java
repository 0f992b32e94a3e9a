package org.bitquarry.emulator.internal.query;

/** Text order in which runs of digits count as numbers, as the refs lists sort names. */
final class NaturalOrder {
    private NaturalOrder() {}

    static int compareText(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
                int endLeft = endOfDigits(left, i);
                int endRight = endOfDigits(right, j);
                int order = compareNumbers(left.substring(i, endLeft), right.substring(j, endRight));
                if (order != 0) {
                    return order;
                }
                i = endLeft;
                j = endRight;
            } else {
                int order = Character.compare(left.charAt(i), right.charAt(j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int compareNumbers(String left, String right) {
        String one = withoutZeros(left);
        String two = withoutZeros(right);
        int order = Integer.compare(one.length(), two.length());
        return order != 0 ? order : one.compareTo(two);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
