package org.bitquarry.ui.parts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;

/**
 * Asks for one of a list that gets shorter as any part of its name is typed. Its button says what is done with it. Belongs to
 * the UI thread.
 *
 * @param <T> what is in the list
 */
public abstract class ListDialog<T> extends ElementListSelectionDialog {
    private final List<T> choices;
    private final Function<T, String> name;
    private final String verb;

    /** Makes it of things in any order: it sorts them by name. */
    protected ListDialog(Shell parent, List<T> choices, Function<T, String> name, Icons icon, String verb) {
        super(
                parent,
                LabelProvider.createTextImageProvider(choice -> name.apply(typed(choice)), choice -> icon.image()));
        this.choices = choices;
        this.name = name;
        this.verb = verb;
        setMultipleSelection(false);
        setHelpAvailable(false);
        setElements(choices.toArray());
    }

    @SuppressWarnings("unchecked") // Nothing but the choices is in the list.
    private static <T> T typed(Object choice) {
        return (T) choice;
    }

    @Override
    protected final Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, id == IDialogConstants.OK_ID ? verb : label, isDefault);
    }

    @Override
    protected final FilteredList createFilteredList(Composite parent) {
        FilteredList list = super.createFilteredList(parent);
        list.setFilterMatcher(new Parts());
        return list;
    }

    /** Opens the dialog; empty when nothing was chosen. */
    public final Optional<T> ask() {
        return open() == Window.OK
                ? choices.stream()
                        .filter(choice -> choice.equals(getFirstResult()))
                        .findFirst()
                : Optional.empty();
    }

    /** Finds letters anywhere in a name, without regard to case. */
    private final class Parts implements FilteredList.FilterMatcher {
        private String part = "";

        @Override
        public void setFilter(String pattern, boolean ignoreCase, boolean ignoreWildCards) {
            part = pattern.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean match(Object element) {
            return name.apply(typed(element)).toLowerCase(Locale.ROOT).contains(part);
        }
    }
}
