package org.bitquarry.ui.grid;

import java.util.function.IntUnaryOperator;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.work.KeptSettings;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;

/** The zoom of all grids, in per cent, kept over restarts. For use on the UI thread. */
final class GridZoom {
    private static final String NODE = "org.bitquarry.ui";
    private static final String KEY = "grid.zoom";

    private GridZoom() {}

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    static int percent() {
        return node().getInt(KEY, GridScale.FULL);
    }

    /** Paints a grid at the zoom that holds, now and after each change; the wheel with Ctrl changes it. */
    static void follow(GridTable grid) {
        UiExecutor ui = new UiExecutor(grid.table);
        IPreferenceChangeListener listener = event -> {
            if (KEY.equals(event.getKey())) {
                ui.execute(() -> grid.zoom(percent()));
            }
        };
        node().addPreferenceChangeListener(listener);
        grid.table.addDisposeListener(gone -> node().removePreferenceChangeListener(listener));
        grid.table.addListener(SWT.MouseWheel, event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                event.doit = false;
                change(event.count > 0 ? GridScale::larger : GridScale::smaller);
            }
        });
        if (percent() != GridScale.FULL) {
            grid.zoom(percent());
        }
    }

    static void larger() {
        change(GridScale::larger);
    }

    static void smaller() {
        change(GridScale::smaller);
    }

    static void full() {
        change(before -> GridScale.FULL);
    }

    private static void change(IntUnaryOperator step) {
        int next = step.applyAsInt(percent());
        if (next != percent()) {
            node().putInt(KEY, next);
            KeptSettings.write(node(), "the zoom of grids");
        }
    }
}
