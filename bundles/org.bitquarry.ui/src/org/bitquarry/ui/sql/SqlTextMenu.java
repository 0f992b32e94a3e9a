package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;
import org.jspecify.annotations.Nullable;

/**
 * The context menu of an SQL text: commands, with the keys of the scheme in use. Made anew each time it opens: what the platform
 * makes of a menu that is registered with it outlives the editor. Belongs to the UI thread.
 */
final class SqlTextMenu {
    private static final List<List<String>> GROUPS = List.of(
            List.of(
                    "org.bitquarry.ui.command.run",
                    "org.bitquarry.ui.command.runnewtab",
                    "org.bitquarry.ui.command.runscript",
                    "org.bitquarry.ui.command.requestplan"),
            List.of(
                    "org.eclipse.ui.edit.cut",
                    "org.eclipse.ui.edit.copy",
                    "org.eclipse.ui.edit.paste",
                    "org.eclipse.ui.edit.selectAll"),
            List.of("org.bitquarry.ui.command.format", "org.bitquarry.ui.command.togglecomment"));

    private final IServiceLocator services;

    /** Gives a text its menu, which goes with the text. */
    SqlTextMenu(StyledText text, IServiceLocator services) {
        this.services = services;
        Menu menu = new Menu(text);
        menu.addListener(SWT.Show, event -> fill(menu));
        text.setMenu(menu);
    }

    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        for (List<String> group : GROUPS) {
            if (menu.getItemCount() > 0) {
                new MenuItem(menu, SWT.SEPARATOR);
            }
            group.forEach(command -> add(menu, command));
        }
    }

    private void add(Menu menu, String id) {
        Command command = services.getService(ICommandService.class).getCommand(id);
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        @Nullable String key = services.getService(IBindingService.class).getBestActiveBindingFormattedFor(id);
        item.setText(key == null ? name(command) : name(command) + "\t" + key);
        item.setEnabled(command.isEnabled());
        item.addListener(SWT.Selection, event -> new Commands(services).run(id));
    }

    private static String name(Command command) {
        try {
            return command.getName();
        } catch (NotDefinedException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
