package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.SqlName;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** What the names of a text meant when it was read last; they move with the text as it is typed. Belongs to the UI thread. */
final class NameRoles implements IDocumentListener {
    private List<SqlName> names = List.of();

    /** Returns the names in the order of the text. */
    List<SqlName> all() {
        return names;
    }

    /** Takes the names of the text as it is now; returns the stretch outside which they are the same as before. */
    IRegion take(List<SqlName> read) {
        int head = 0;
        int most = Math.min(names.size(), read.size());
        while (head < most && names.get(head).equals(read.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && fromEnd(names, tail).equals(fromEnd(read, tail))) {
            tail++;
        }
        List<SqlName> different = new ArrayList<>(names.subList(head, names.size() - tail));
        different.addAll(read.subList(head, read.size() - tail));
        names = read;
        int from = different.stream().mapToInt(SqlName::offset).min().orElse(0);
        int to = different.stream().mapToInt(SqlName::end).max().orElse(0);
        return new Region(from, to - from);
    }

    private static SqlName fromEnd(List<SqlName> list, int index) {
        return list.get(list.size() - 1 - index);
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // Only where things stand afterwards matters.
    }

    /** A name that is typed at keeps its meaning until the text is read again; one that is torn loses it. */
    @Override
    public void documentChanged(DocumentEvent event) {
        int end = event.getOffset() + event.getLength();
        int by = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
        List<SqlName> moved = new ArrayList<>(names.size());
        for (SqlName name : names) {
            if (name.end() <= event.getOffset()) {
                moved.add(name);
            } else if (name.offset() >= end) {
                moved.add(new SqlName(name.role(), name.offset() + by, name.length()));
            }
        }
        names = moved;
    }
}
