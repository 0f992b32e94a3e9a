package org.bitquarry.app.tour;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** On PROD the name of the datasource is typed before what can't be undone; nothing is sent. */
final class ProductionStep implements Step {
    private static final int LOOKS = 30;

    @Override
    public String name() {
        return "production";
    }

    @Override
    public void walk(Guide guide) {
        DataSources dataSources = UiPlugin.core().dataSources();
        ConnectionProfile demo = dataSources.profile("demo").orElseThrow();
        dataSources.save(demo.withCategory(Optional.of(Category.PROD)));
        guide.command(
                "org.bitquarry.ui.command.newsql",
                Map.of(".datasource", "demo", ".text", "DELETE FROM Repositories WHERE Slug = 'web'"));
        // The statement waits for the answer, so that its job doesn't end before.
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() ->
                new Commands(PlatformUI.getWorkbench().getWorkbenchWindows()[0]).run("org.bitquarry.ui.command.run"));
        Text word = guide.bot().find(Text.class, "preview.word");
        guide.bot().run(() -> word.setText("dem"));
        AtomicInteger looks = new AtomicInteger();
        guide.bot().waitUntil("what was typed is painted", () -> looks.incrementAndGet() > LOOKS);
    }

    @Override
    public boolean isAtWork() {
        return true;
    }

    @Override
    public void leave(Guide guide) {
        new DialogBot(guide.bot()).closeAll();
        guide.settle();
    }
}
