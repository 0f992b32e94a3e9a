package org.bitquarry.ui.sql;

import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The tool that lets a session stage what changes rows. Belongs to the UI thread. */
final class StageToggle {
    private final StageMode mode;
    private final ToolItem item;

    /** Puts itself at the end of a tool bar. */
    StageToggle(ToolBar bar, StageMode mode) {
        this.mode = mode;
        new ToolItem(bar, SWT.SEPARATOR);
        item = new ToolItem(bar, SWT.CHECK);
        item.setData("test.id", "sql.stage");
        item.setSelection(mode.isOn());
        item.addListener(SWT.Selection, event -> {
            mode.set(item.getSelection());
            show();
        });
        Palette.onChange(bar, new UiExecutor(bar).merging(this::show));
        show();
    }

    private void show() {
        item.setImage(Icons.CHANGES.image(mode.isOn() ? Palette.ACCENT : Palette.SECONDARY));
        item.setToolTipText(
                mode.isOn()
                        ? "Stage: INSERT, UPDATE, DELETE and MERGE wait in Pending Changes until you commit them"
                        : "Send: INSERT, UPDATE, DELETE and MERGE are sent at once; press to stage them instead");
    }
}
