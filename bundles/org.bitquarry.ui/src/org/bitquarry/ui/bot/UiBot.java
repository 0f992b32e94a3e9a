package org.bitquarry.ui.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/**
 * What a person does in the window, done by a test or by the picture tour. Call it from one thread that is not the UI
 * thread; every wait has a deadline, after which it fails. Controls are known by {@code setData("test.id", …)}.
 */
public final class UiBot {
    private static final Duration TEST_DEADLINE = Duration.ofSeconds(60);

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final UiThread ui;
    private final Input input;
    private final Path pictures;

    /** Makes a bot for a test: pictures go below the module's {@code target/screenshots}. */
    public UiBot() {
        this(Path.of("target", "screenshots"), TEST_DEADLINE);
    }

    /** Makes a bot that saves its pictures to a folder and waits so long for what it expects. */
    public UiBot(Path pictures, Duration deadline) {
        this.pictures = pictures;
        this.ui = new UiThread(display, deadline);
        this.input = new Input(display, ui);
    }

    /** Returns the answer of the UI thread. */
    public <T> T ask(Supplier<T> question) {
        return ui.ask(question);
    }

    public void run(Runnable action) {
        ui.run(action);
    }

    /** Waits until {@code condition}, which the UI thread evaluates, holds. {@code what} says it in words. */
    public void waitUntil(String what, BooleanSupplier condition) {
        ui.waitUntil(what, condition);
    }

    /** Waits for the visible control of that type and test id, in any open shell. */
    public <C extends Control> C find(Class<C> type, String testId) {
        AtomicReference<C> found = new AtomicReference<>();
        waitUntil("a visible " + type.getSimpleName() + " " + testId, () -> {
            Stream.of(display.getShells())
                    .flatMap(UiBot::withDescendants)
                    .filter(control -> testId.equals(control.getData("test.id")) && control.isVisible())
                    .filter(type::isInstance)
                    .findFirst()
                    .ifPresent(control -> found.set(type.cast(control)));
            return found.get() != null;
        });
        return found.get();
    }

    /** Shows the view in the workbench window and returns it. */
    public IViewPart showView(String id) {
        return ask(() -> {
            try {
                return page().showView(id);
            } catch (PartInitException refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    /** Returns the page of the only workbench window; for use on the UI thread. */
    public IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Gives the control the keyboard, so that {@link #type} and {@link #press} reach it. */
    public void focus(Control control) {
        run(() -> {
            control.getShell().forceActive();
            // A display without a window manager tells nobody that a shell is in front again when another was closed.
            control.getShell().notifyListeners(SWT.Activate, new Event());
            control.setFocus();
        });
        waitUntil("focus in " + control, control::isFocusControl);
    }

    public void type(String text) {
        input.type(text);
    }

    /** Presses a key with modifiers, such as {@code SWT.CTRL | 's'} or {@code SWT.F5}. */
    public void press(int accelerator) {
        input.press(accelerator);
    }

    public void click(Control control, Point at) {
        input.click(control, at, 1, 1);
    }

    public void doubleClick(Control control, Point at) {
        input.click(control, at, 1, 2);
    }

    public void openContextMenu(Control control, Point at) {
        input.click(control, at, 3, 1);
    }

    /** Paints the control, not what lies over it, and returns the pixels. */
    public ImageData picture(Control control) {
        return ask(() -> {
            Point size = control.getSize();
            Image image = new Image(display, size.x, size.y);
            GC gc = new GC(image);
            try {
                control.print(gc);
                return image.getImageData();
            } finally {
                gc.dispose();
                image.dispose();
            }
        });
    }

    /** Takes what the screen shows at the shell's place, pop-ups and dialogs above it included, with all of the screen's pixels. */
    public ImageData screen(Shell shell) {
        return ask(() -> {
            Rectangle bounds = visible(shell);
            Image image = new Image(display, bounds.width, bounds.height);
            GC gc = new GC(display);
            try {
                gc.copyArea(image, bounds.x, bounds.y);
                return image.getImageData(shell.getMonitor().getZoom());
            } finally {
                gc.dispose();
                image.dispose();
            }
        });
    }

    /** Without a window manager there is no frame, although the shell counts one in: the picture ends with the content. */
    private static Rectangle visible(Shell shell) {
        Rectangle bounds = shell.getBounds();
        Rectangle content = shell.getClientArea();
        Point end = shell.toDisplay(content.x + content.width, content.y + content.height);
        return new Rectangle(bounds.x, bounds.y, end.x - bounds.x, end.y - bounds.y);
    }

    /** Saves a picture of the control as PNG and returns the file. */
    public Path screenshot(Control control, String name) {
        return save(picture(control), name);
    }

    /** Saves a picture as PNG and returns the file. */
    public Path save(ImageData picture, String name) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        Path file = pictures.resolve(name + ".png").toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }

    /** Returns the control and everything below it; for use on the UI thread. */
    public static Stream<Control> withDescendants(Control control) {
        List<Control> children = control instanceof Composite composite ? List.of(composite.getChildren()) : List.of();
        return Stream.concat(Stream.of(control), children.stream().flatMap(UiBot::withDescendants));
    }

    /** Returns the first descendant of that type; for use on the UI thread. */
    public static <C extends Control> Optional<C> descendant(Control control, Class<C> type) {
        return withDescendants(control).filter(type::isInstance).map(type::cast).findFirst();
    }
}
