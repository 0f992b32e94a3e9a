package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the workbench makes of the palette when it paints. */
class PaintedContrastTest {
    private final UiBot bot = new UiBot();

    @ParameterizedTest
    @CsvSource({
        Themes.LIGHT + ", 4.5",
        Themes.DARK + ", 4.5",
        Themes.CONTRAST_LIGHT + ", 7",
        Themes.CONTRAST_DARK + ", 7"
    })
    void theNamesOfTabsBehindOthersCanBeRead(String theme, double least) {
        bot.run(() -> Themes.set(theme));
        CTabFolder stack = bot.ask(() -> folders(bot.page().getWorkbenchWindow().getShell())
                .filter(folder -> !behind(folder).isEmpty())
                .findFirst()
                .orElseThrow());

        bot.waitUntil("the names of " + bot.ask(() -> behind(stack)) + " in " + theme, () -> behind(stack).stream()
                .allMatch(tab -> contrast(stack, tab) >= least));
    }

    @ParameterizedTest
    @CsvSource({
        Themes.LIGHT + ", 4.5",
        Themes.DARK + ", 4.5",
        Themes.CONTRAST_LIGHT + ", 7",
        Themes.CONTRAST_DARK + ", 7"
    })
    void whatAnEmptyFieldAsksForCanBeRead(String theme, double least) {
        bot.run(() -> Themes.set(theme));
        Shell shell = bot.ask(() -> {
            Shell made = new Shell(bot.page().getWorkbenchWindow().getShell(), SWT.NO_TRIM);
            Text field = new Text(made, SWT.BORDER);
            field.setMessage("HHHH");
            field.setSize(120, 28);
            made.setSize(140, 40);
            made.open();
            return made;
        });
        try {
            Control field = bot.ask(() -> shell.getChildren()[0]);
            bot.waitUntil("the words of an empty field in " + theme, () -> {
                Point size = field.getSize();
                return strongest(field, new Rectangle(4, 4, size.x - 8, size.y - 8), Palette.WINDOW.rgb()) >= least;
            });
        } finally {
            bot.run(shell::dispose);
        }
    }

    private static Stream<CTabFolder> folders(Composite above) {
        return Stream.of(above.getChildren())
                .flatMap(child -> child instanceof CTabFolder folder
                        ? Stream.concat(Stream.of(folder), folders(folder))
                        : child instanceof Composite composite ? folders(composite) : Stream.empty());
    }

    /** The tabs that are seen and not selected. */
    private static List<CTabItem> behind(CTabFolder folder) {
        return folder.isVisible()
                ? Stream.of(folder.getItems())
                        .filter(tab -> tab.isShowing() && !tab.equals(folder.getSelection()))
                        .toList()
                : List.of();
    }

    /** Returns how strongly the strongest pixel of a tab's name stands out. */
    private static double contrast(CTabFolder folder, CTabItem tab) {
        Rectangle bounds = tab.getBounds();
        int icon = 24;
        return strongest(
                folder,
                new Rectangle(bounds.x + icon, bounds.y + 4, bounds.width - icon, bounds.height - 8),
                Palette.HEADER.rgb());
    }

    private static double strongest(Control control, Rectangle part, RGB ground) {
        Point size = control.getSize();
        Image image = new Image(control.getDisplay(), size.x, size.y);
        GC gc = new GC(image);
        try {
            control.print(gc);
            ImageData data = image.getImageData();
            return IntStream.range(part.x, part.x + part.width)
                    .boxed()
                    .flatMap(x -> IntStream.range(part.y, part.y + part.height)
                            .mapToObj(y -> data.palette.getRGB(data.getPixel(x, y))))
                    .mapToDouble(pixel -> Contrast.between(pixel, ground))
                    .max()
                    .orElse(0);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Themes.LIGHT, Themes.DARK, Themes.CONTRAST_DARK})
    void whatHoversAboveATextIsFramed(String theme) {
        bot.run(() -> Themes.set(theme));
        Shell hover = bot.ask(() -> {
            Shell made = new Shell(bot.page().getWorkbenchWindow().getShell(), SWT.ON_TOP | SWT.NO_TRIM);
            made.setBounds(10, 10, 100, 40);
            made.open();
            return made;
        });
        try {
            assertThat(bot.<RGB>ask(() -> hover.getBackground().getRGB()))
                    .isEqualTo(bot.<RGB>ask(Palette.HAIRLINE::rgb));
        } finally {
            bot.run(hover::dispose);
        }
    }
}
