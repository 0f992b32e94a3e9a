package org.bitquarry.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.inspect.PictureJob;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;

/** A picture that a value points at: asked for, on its way, here, and not to be had. */
class PictureViewerTest extends InspectorWindow {
    private static final Places PLACES = new Places();

    PictureViewerTest() {
        super(parent -> new ValuePanel(parent, PLACES));
        PLACES.files.clear();
        PLACES.asked.clear();
        PLACES.connected = true;
        PLACES.held = new CountDownLatch(0);
    }

    /** What is at addresses. */
    private static final class Places implements PictureSource {
        final Map<String, byte[]> files = new ConcurrentHashMap<>();
        final List<URI> asked = new CopyOnWriteArrayList<>();
        volatile boolean connected = true;
        volatile CountDownLatch held = new CountDownLatch(0);

        @Override
        public Optional<PictureJob> job(Inspected cell, URI address) {
            return connected
                    ? Optional.of(new PictureJob(address, this::get, ExchangeListener.NONE))
                    : Optional.empty();
        }

        private byte[] get(URI address, RequestContext context) {
            asked.add(address);
            CountDownLatch wait = held;
            try (var stopped = context.cancellation().onCancel(wait::countDown)) {
                wait.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (context.cancellation().isCancelled()) {
                throw new CancelledException(new Problem("GET", "stopped.", ""), null);
            }
            byte[] file = files.get(address.getPath());
            if (file == null) {
                throw UnreachableException.offline(
                        new Problem(
                                "GET", "this computer is offline: it is on no network.", "Connect it and try again."),
                        null);
            }
            return file;
        }
    }

    private byte[] png(int width, int height) {
        return bot.ask(() -> {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF))};
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            loader.save(out, SWT.IMAGE_PNG);
            return out.toByteArray();
        });
    }

    private void shows() {
        showing(List.of(ValueFixture.row(1, "", "{}", null), ValueFixture.row(2, "", "{}", null)));
        go(0, ValueFixture.AVATAR);
    }

    private void waitFor(String title) {
        Label label = bot.find(Label.class, "inspector.picture.title");
        bot.waitUntil(title, () -> label.getText().contains(title));
    }

    private void press(String words) {
        Button button = bot.find(Button.class, "inspector.picture.do");
        bot.waitUntil(words, () -> button.getText().equals(words));
        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    private void waitForFacts(String facts) {
        Label label = bot.find(Label.class, "inspector.picture.facts");
        bot.waitUntil(facts, () -> label.getText().startsWith(facts) && label.isVisible());
    }

    @Test
    void nothingIsAskedForBeforeAPersonWantsIt() {
        PLACES.files.put("/1.png", png(64, 32));
        shows();
        waitFor("Not loaded: a picture at pictures.example.");
        assertThat(PLACES.asked).isEmpty();

        press("Load picture");

        waitForFacts("PNG · 64 × 32 pixels · ");
        assertThat(PLACES.asked).hasSize(1);
    }

    @Test
    void aPictureThatWasLoadedIsNotLoadedAgain() {
        PLACES.files.put("/1.png", png(8, 8));
        shows();
        press("Load picture");
        waitForFacts("PNG · 8 × 8 pixels");

        go(1, ValueFixture.AVATAR);
        waitFor("Not loaded");
        go(0, ValueFixture.AVATAR);

        waitForFacts("PNG · 8 × 8 pixels");
        assertThat(PLACES.asked).hasSize(1);
    }

    @Test
    void offlineIsSaidAndTriedAgain() {
        shows();
        press("Load picture");
        waitFor("This computer is offline");
        PLACES.files.put("/1.png", png(8, 8));

        press("Try again");

        waitForFacts("PNG · 8 × 8 pixels");
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() {
        PLACES.files.put("/1.png", "<html>sign in</html>".getBytes(StandardCharsets.UTF_8));
        shows();

        press("Load picture");

        waitFor("What came is no picture that can be shown here.");
    }

    @Test
    void aPictureOfTooManyPixelsIsNotRead() {
        byte[] huge = png(8, 8);
        // The width in the head: 65,536 pixels; the check sum behind it is not looked at.
        huge[17] = 1;
        huge[20] = 0;
        huge[21] = 1;
        PLACES.files.put("/1.png", huge);
        shows();

        press("Load picture");

        waitFor("which is too large.");
    }

    @Test
    void withoutAConnectionItSaysWhatToDo() {
        PLACES.connected = false;
        shows();

        press("Load picture");

        waitFor("The datasource is not connected.");
    }

    @Test
    void loadingCanBeStopped() {
        PLACES.held = new CountDownLatch(1);
        shows();
        press("Load picture");
        waitFor("Load the picture at pictures.example…");

        press("Stop");

        waitFor("Not loaded");
    }

    @Test
    void leavingTheCellEndsTheLoading() {
        PLACES.held = new CountDownLatch(1);
        shows();
        press("Load picture");
        waitFor("Load the picture");
        bot.waitUntil("asked", () -> PLACES.asked.size() == 1);

        go(1, ValueFixture.AVATAR);

        waitFor("Not loaded");
        bot.waitUntil("the end", () -> PLACES.held.getCount() == 0);
    }
}
