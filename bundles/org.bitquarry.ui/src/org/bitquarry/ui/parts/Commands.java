package org.bitquarry.ui.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands on behalf of a button, a link or a tree. For use on the UI thread. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final IServiceLocator services;

    /** Runs commands where the window or part looks for their handlers. */
    public Commands(IServiceLocator services) {
        this.services = services;
    }

    /** Runs a command without parameters. */
    public void run(String command) {
        run(command, Map.of());
    }

    /**
     * Runs a command; does nothing while nobody handles it, and says no then.
     *
     * @param values by what follows the command's identifier, such as {@code .datasource}
     */
    public boolean run(String command, Map<String, String> values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        values.forEach((suffix, value) -> parameters.put(command + suffix, value));
        try {
            ParameterizedCommand wanted = ParameterizedCommand.generateCommand(
                    services.getService(ICommandService.class).getCommand(command), parameters);
            services.getService(IHandlerService.class).executeCommand(wanted, null);
            return true;
        } catch (CommandException refused) {
            LOG.warn("The command {} was not run: {}", command, refused.toString());
            return false;
        }
    }
}
