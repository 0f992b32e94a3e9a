package org.bitquarry.bitbucket.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a natural order does with case and punctuation, the last texts are SQL's. */
class NaturalTopCursorTest {
    private static final String LETTERS = "019aAbzZ._-/~";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theLastTextsAreThoseOfTheWholeList(int folding) {
        Random random = new Random(folding);
        for (int round = 0; round < 3_000; round++) {
            List<String> texts = texts(random);
            List<String> listed = new ArrayList<>(texts);
            listed.sort(naturally(folding).reversed());
            int most = 1 + random.nextInt(3);
            List<String> right =
                    texts.stream().sorted(Comparator.reverseOrder()).limit(most).toList();

            assertThat(top(listed, most)).as("%s", listed).isEqualTo(right);
        }
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(4); length > 0; length--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            texts.add(text.toString());
        }
        return texts.stream().distinct().toList();
    }

    /** Runs of digits are numbers; letters as they are, as small ones, or as capitals. */
    private static Comparator<String> naturally(int folding) {
        return (left, right) -> {
            List<String> one = pieces(left);
            List<String> two = pieces(right);
            for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
                int order = order(one.get(i), two.get(i), folding);
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.size(), two.size());
        };
    }

    private static int order(String left, String right, int folding) {
        boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
        return numbers
                ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
                : folded(left, folding).compareTo(folded(right, folding));
    }

    private static String folded(String text, int folding) {
        return switch (folding) {
            case 0 -> text;
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text.toUpperCase(Locale.ROOT);
        };
    }

    private static List<String> pieces(String text) {
        return List.of(text.split("(?<=\\D)|(?=\\D)"));
    }

    private static List<String> top(List<String> listed, int most) {
        List<String> top = new ArrayList<>();
        try (NaturalTopCursor cursor = new NaturalTopCursor(new Listed(listed), 0, most)) {
            while (cursor.next()) {
                top.add(String.valueOf(cursor.row()[0]));
            }
        }
        return top;
    }

    private static final class Listed implements ReadAhead {
        private final List<String> texts;
        private int next = -1;

        Listed(List<String> texts) {
            this.texts = texts;
        }

        @Override
        public void prime() {}

        @Override
        public boolean next() {
            return ++next < texts.size();
        }

        @Override
        public @Nullable Object[] row() {
            return new @Nullable Object[] {texts.get(next)};
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public void close() {}
    }
}
