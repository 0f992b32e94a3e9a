package org.bitquarry.ui.parts;

import org.bitquarry.ui.bot.UiBot;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeLinesTest {
    private static final int MARGIN = 12;
    private static final int LINE_SPACING = 2;

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent(), SWT.NO_TRIM));

    @AfterEach
    void close() {
        bot.run(shell::dispose);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 97, 104, 111, 118, 125, 132, 139, 146, 153})
    void aLineIsSeenWholeOrNotAtAll(int height) {
        StyledText text = bot.ask(() -> {
            Composite page = new Composite(shell, SWT.NONE);
            StyledText made = new StyledText(page, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
            made.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
            made.setLineSpacing(LINE_SPACING);
            made.setText(
                    "PullRequests\n" + "words that are wrapped into several lines of a page ".repeat(12) + "\nend");
            StyleRange head = new StyleRange(0, 12, null, null);
            head.font = JFaceResources.getHeaderFont();
            made.setStyleRange(head);
            page.setLayout(new WholeLines(made));
            shell.setSize(260, 200);
            shell.open();
            page.setBounds(0, 0, 240, height);
            page.layout();
            return made;
        });

        bot.waitUntil("whole lines below each other", () -> SeenLines.areWhole(text, LINE_SPACING));
    }
}
