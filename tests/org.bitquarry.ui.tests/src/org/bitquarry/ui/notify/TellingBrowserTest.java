package org.bitquarry.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class TellingBrowserTest {
    private final UiBot bot = new UiBot();

    @Test
    void withoutABrowserTheAddressIsToldAndCopiedByAClick() {
        URI page = URI.create("https://bitbucket.org/acme/web?a=1&b=2");
        bot.run(() -> new TellingBrowser(
                        address -> false,
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell())
                .open(page));
        Label text = bot.find(Label.class, "notice.text");
        assertThat(bot.<String>ask(() -> text.getText().replace("&&", "&"))).contains(page.toString());

        bot.run(() -> text.notifyListeners(SWT.MouseUp, new Event()));
        assertThat(bot.<Object>ask(() -> {
                    Clipboard clipboard = new Clipboard(Display.getCurrent());
                    Object copied = clipboard.getContents(TextTransfer.getInstance());
                    clipboard.dispose();
                    return copied;
                }))
                .isEqualTo(page.toString());
    }
}
