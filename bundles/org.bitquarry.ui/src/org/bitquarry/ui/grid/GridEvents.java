package org.bitquarry.ui.grid;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.nebula.widgets.nattable.conflation.EventConflaterChain;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.swt.widgets.Display;

/**
 * Lays a grid out a moment after something of it changed, once for all that changed. The library's own looks fifty times a second
 * whether anything did, in a thread of its own, as long as the grid is open. Used from any thread.
 */
final class GridEvents extends EventConflaterChain {
    private static final int MOMENT_MILLIS = 10;

    private final Display display;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopped;

    GridEvents(Display display) {
        this.display = display;
    }

    @Override
    public void start() {
        // Nothing is looked for before something happens.
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void addEvent(ILayerEvent event) {
        super.addEvent(event);
        soon();
    }

    private void soon() {
        if (!stopped && !display.isDisposed() && waiting.compareAndSet(false, true)) {
            display.asyncExec(() -> display.timerExec(MOMENT_MILLIS, this::tell));
        }
    }

    private void tell() {
        waiting.set(false);
        if (!stopped) {
            getConflaterTask().run();
            if (getCount() > 0) {
                soon();
            }
        }
    }
}
