package org.bitquarry.ui.sql;

import java.util.Map;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.PlatformUI;

/** Opens files that are dropped among the editors. */
public final class SqlFileDrop extends DropTargetAdapter {
    @Override
    public void dragEnter(DropTargetEvent event) {
        if (event.detail == DND.DROP_DEFAULT) {
            event.detail = DND.DROP_COPY;
        }
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (FileTransfer.getInstance().isSupportedType(event.currentDataType) && event.data instanceof String[] names) {
            new Commands(PlatformUI.getWorkbench())
                    .run(CommandIds.OPEN_FILE, Map.of(CommandIds.FILE, String.join("\n", names)));
        }
    }
}
