package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

/** Texts fit as if each had been measured; those that don't are cut a few letters early at most. */
class LineTextTest {
    private static final int TEXTS = 400;
    private static final double SPARED = 0.15;
    private static final List<String> PARTS = List.of(
            "a",
            "W",
            "i",
            "AV",
            "To",
            "fi",
            " ",
            "  ",
            "0",
            "1234567",
            "feature/",
            "_",
            "ä",
            "é",
            "Ж",
            "漢字",
            "🚀",
            "\u00A0",
            ".");

    private final UiBot bot = new UiBot();
    private final Random random = new Random(7);

    @Test
    void textsAreCutWhereTheyEnd() {
        bot.run(() -> {
            GC gc = new GC(Display.getCurrent());
            try {
                LineText upright = new LineText();
                LineText italic = new LineText();
                for (int i = 0; i < TEXTS; i++) {
                    check(gc, upright, JFaceResources.getDefaultFont());
                    check(gc, italic, JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT));
                }
            } finally {
                gc.dispose();
            }
        });
    }

    private void check(GC gc, LineText line, Font font) {
        String text = Stream.generate(() -> PARTS.get(random.nextInt(PARTS.size())))
                .limit(1 + random.nextInt(12))
                .collect(Collectors.joining());
        int width = 1 + random.nextInt(200);
        line.begin(gc, font);

        String fitting = line.fitting(gc, text, width);

        int whole = gc.stringExtent(text).x;
        assertThat(line.width(gc, text)).describedAs(text).isEqualTo(whole);
        if (whole <= width) {
            assertThat(fitting).isEqualTo(text);
            return;
        }
        assertThat(fitting).endsWith("…");
        String kept = fitting.substring(0, fitting.length() - 1);
        assertThat(text).startsWith(kept);
        if (!kept.isEmpty()) {
            assertThat(gc.stringExtent(fitting).x).describedAs(fitting).isLessThanOrEqualTo(width);
        }
        String rest = text.substring(kept.length());
        int next = rest.length() - rest.stripLeading().length();
        int longer = rest.offsetByCodePoints(Math.min(next, rest.length() - 1), 1);
        assertThat(gc.stringExtent(kept + rest.substring(0, longer) + "…").x)
                .describedAs("more of %s than %s", text, fitting)
                .isGreaterThan((int) (width * (1 - SPARED)));
    }
}
