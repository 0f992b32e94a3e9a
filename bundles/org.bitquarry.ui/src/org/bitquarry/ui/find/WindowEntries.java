package org.bitquarry.ui.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.find.FindEntry;
import org.bitquarry.workbench.core.find.FindKind;
import org.bitquarry.workbench.core.find.FindTarget;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of the window as it is: commands that can be run now, and open editors.
 *
 * @param entries one each
 * @param actions what opens them, by the ids in their targets
 */
record WindowEntries(List<FindEntry> entries, Map<String, Runnable> actions) {
    private static final String OURS = "org.bitquarry.ui.command.";
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "org.eclipse.ui.file.save",
            "org.eclipse.ui.file.saveAll",
            "org.eclipse.ui.file.close",
            "org.eclipse.ui.file.closeAll",
            "org.eclipse.ui.file.refresh",
            "org.eclipse.ui.file.exit",
            "org.eclipse.ui.window.preferences",
            "org.eclipse.ui.window.resetPerspective",
            "org.eclipse.ui.window.showKeyAssist",
            "org.eclipse.ui.help.aboutAction");

    WindowEntries {
        entries = List.copyOf(entries);
        actions = Map.copyOf(actions);
    }

    /** Looks at a window; for the UI thread. */
    static WindowEntries of(IWorkbenchWindow window) {
        List<FindEntry> entries = new ArrayList<>();
        Map<String, Runnable> actions = new HashMap<>();
        editors(window, entries, actions);
        commands(window, entries, actions);
        return new WindowEntries(entries, actions);
    }

    private static void editors(IWorkbenchWindow window, List<FindEntry> entries, Map<String, Runnable> actions) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        int number = 0;
        for (IEditorReference editor : page.getEditorReferences()) {
            String id = editor.getId() + ':' + number++;
            boolean front =
                    editor.getPart(false) != null && editor.getPart(false).equals(page.getActiveEditor());
            entries.add(new FindEntry(
                    FindKind.EDITOR,
                    editor.getName(),
                    editor.getTitleToolTip().equals(editor.getName()) ? "" : editor.getTitleToolTip(),
                    front ? 0 : 1,
                    new FindTarget.Window(id)));
            actions.put(id, () -> Optional.ofNullable(editor.getEditor(true)).ifPresent(part -> show(page, part)));
        }
    }

    private static void show(IWorkbenchPage page, IEditorPart part) {
        page.activate(part);
    }

    private static void commands(IWorkbenchWindow window, List<FindEntry> entries, Map<String, Runnable> actions) {
        ICommandService service = window.getService(ICommandService.class);
        IBindingService keys = window.getService(IBindingService.class);
        Commands commands = new Commands(window);
        Stream.of(service.getDefinedCommands()).filter(WindowEntries::isWanted).forEach(command -> {
            Optional<String> name = name(command);
            name.ifPresent(text -> {
                @Nullable String key = keys.getBestActiveBindingFormattedFor(command.getId());
                entries.add(new FindEntry(
                        FindKind.COMMAND, text, key == null ? "" : key, 0, new FindTarget.Window(command.getId())));
                actions.put(command.getId(), () -> commands.run(command.getId()));
            });
        });
    }

    private static boolean isWanted(Command command) {
        String id = command.getId();
        return (id.startsWith(OURS) || OF_THE_PLATFORM.contains(id))
                && !id.equals(CommandIds.FIND_ANYTHING)
                && command.isHandled()
                && command.isEnabled();
    }

    private static Optional<String> name(Command command) {
        try {
            return Optional.of(command.getName());
        } catch (NotDefinedException gone) {
            return Optional.empty();
        }
    }
}
