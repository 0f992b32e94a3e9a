package org.bitquarry.ui.datasources;

import java.util.Optional;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.explorer.ExplorerView;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** The wizard's window: its pages, and below them a test of the connection that is there on every page. */
final class DataSourceDialog extends WizardDialog {
    private static final String IDLE = "Tests exactly what is entered here, and saves nothing.";

    private final DataSourceWizard wizard;
    private Optional<TestArea> tests = Optional.empty();
    private int tested;

    DataSourceDialog(Shell parent, DataSourceWizard wizard) {
        super(parent, wizard);
        this.wizard = wizard;
        setHelpAvailable(false);
    }

    /** Describes a new datasource; the explorer then stands on it. */
    static void register(IWorkbenchWindow window, DataSourceWizard wizard) {
        if (new DataSourceDialog(window.getShell(), wizard).open() == OK
                && window.getActivePage().findView(PartIds.EXPLORER) instanceof ExplorerView explorer) {
            explorer.select(wizard.profile());
        }
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        TestArea shown = new TestArea(area, IDLE, wizard::test);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(shown);
        wizard.reportTo(shown::show);
        tests = Optional.of(shown);
        return area;
    }

    /** Each change of the draft comes by here: a result of what was entered before is no longer true. */
    @Override
    public void updateButtons() {
        super.updateButtons();
        if (tested != wizard.revision()) {
            tested = wizard.revision();
            tests.ifPresent(TestArea::outdated);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.FINISH_ID).setText(wizard.isEdit() ? "&Save" : "&Register");
        getButton(IDialogConstants.FINISH_ID).setData("test.id", "datasource.finish");
        getButton(IDialogConstants.NEXT_ID).setData("test.id", "datasource.next");
        getButton(IDialogConstants.BACK_ID).setData("test.id", "datasource.back");
        getButton(IDialogConstants.CANCEL_ID).setData("test.id", "datasource.cancel");
    }

    /** Remembers where the person left it, but never opens smaller than what it shows. */
    @Override
    protected Point getInitialSize() {
        Point needed = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        Point remembered = super.getInitialSize();
        return new Point(Math.max(needed.x, remembered.x), Math.max(needed.y, remembered.y));
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(DataSourceDialog.class))
                .getDialogSettings();
        return DialogSettings.getOrCreateSection(all, "datasource");
    }
}
