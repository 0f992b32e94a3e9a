package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.workbench.core.edit.ClipboardTable;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** Says beside a copied text that it is the value of one cell, so that its line breaks and tabs stay in it when it is pasted. */
final class CopiedCell extends ByteArrayTransfer {
    private static final String TYPE = "application/x-bitquarry-cell";
    private static final int ID = registerType(TYPE);
    private static final byte[] MARK = {1};

    @Override
    protected int[] getTypeIds() {
        return new int[] {ID};
    }

    @Override
    protected String[] getTypeNames() {
        return new String[] {TYPE};
    }

    @Override
    protected void javaToNative(Object object, TransferData data) {
        super.javaToNative(MARK, data);
    }

    /** Puts the value of a cell on the clipboard; an empty one is not put there. */
    static void put(Display display, String value) {
        if (value.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(
                    new Object[] {value, value}, new Transfer[] {TextTransfer.getInstance(), new CopiedCell()});
        } finally {
            clipboard.dispose();
        }
    }

    /** Returns the fields of what is on the clipboard; empty when it holds no text. */
    static Optional<ClipboardTable> table(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            @Nullable Object text = clipboard.getContents(TextTransfer.getInstance());
            if (!(text instanceof String copied) || copied.isEmpty()) {
                return Optional.empty();
            }
            boolean isCell = clipboard.getContents(new CopiedCell()) != null;
            return Optional.of(isCell ? ClipboardTable.ofOneCell(copied) : ClipboardTable.read(copied));
        } finally {
            clipboard.dispose();
        }
    }
}
