package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.ui.parts.CopiedText;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;

/** Copies how programs name datasources, a line each, without secrets. {@code plugin.xml} says in which form. */
public final class CopyUrlHandler extends DataSourceHandler implements IExecutableExtension {
    private boolean isUrl;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        isUrl = "URL".equals(data);
    }

    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        String text = profiles.stream().map(this::text).collect(Collectors.joining("\n"));
        new CopiedText(text).put(window.getShell().getDisplay());
    }

    private String text(ConnectionProfile profile) {
        String url = ConnectionString.format(profile);
        return isUrl ? url : url.substring(ConnectionString.PREFIX.length());
    }
}
