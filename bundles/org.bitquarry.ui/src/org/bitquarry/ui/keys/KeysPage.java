package org.bitquarry.ui.keys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.Scheme;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a person choose between our keys and those of other tools, and shows them. */
public final class KeysPage extends PreferencePage implements IWorkbenchPreferencePage {
    /** Of the page. */
    public static final String ID = "org.bitquarry.ui.preferences.keys";

    private static final Logger LOG = LoggerFactory.getLogger(KeysPage.class);
    private static final String OURS = "org.bitquarry.";
    private static final int KEY_WIDTH = 150;
    private static final int DOES_WIDTH = 300;
    private static final int LINES = 12;
    private static final int GAP = 8;

    private final IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
    private final List<Button> choices = new ArrayList<>();
    private Optional<Scheme> chosen = Optional.empty();
    private Table keys;

    @Override
    public void init(IWorkbench workbench) {
        setDescription("The keys that commands have. Ctrl+Shift+L lists those that can be pressed just now.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(page);
        schemes().forEach(scheme -> choices.add(choice(page, scheme)));
        Label title = new Label(page, SWT.NONE);
        title.setText("Its keys:");
        keys = new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        keys.setData("test.id", "keys.table");
        keys.setHeaderVisible(true);
        Palette.WINDOW.ground(keys);
        column("Key", KEY_WIDTH);
        column("What it does", DOES_WIDTH);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, LINES * keys.getItemHeight())
                .applyTo(keys);
        show(active());
        return page;
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(keys, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    private Button choice(Composite parent, Scheme scheme) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(name(scheme));
        button.setData(scheme);
        button.setData("test.id", scheme.getId());
        button.setSelection(scheme.equals(active()));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (button.getSelection()) {
                chosen = Optional.of(scheme);
                show(scheme);
            }
        }));
        return button;
    }

    /** The platform's own other scheme has keys of an editor that nobody expects here. */
    private List<Scheme> schemes() {
        return Stream.of(service.getDefinedSchemes())
                .filter(scheme -> isDefault(scheme) || scheme.getId().startsWith(OURS))
                .sorted(Comparator.comparing(scheme -> !isDefault(scheme)))
                .toList();
    }

    private static boolean isDefault(Scheme scheme) {
        return scheme.getId().equals(IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID);
    }

    private Scheme active() {
        return service.getActiveScheme();
    }

    private static String name(Scheme scheme) {
        try {
            return isDefault(scheme) ? "Bitquarry" : scheme.getName() + ": " + scheme.getDescription();
        } catch (NotDefinedException gone) {
            return scheme.getId();
        }
    }

    private void show(Scheme scheme) {
        keys.removeAll();
        List<Binding> own = bindings(scheme);
        Stream<Binding> inherited = isDefault(scheme)
                ? Stream.empty()
                : schemes().stream()
                        .filter(KeysPage::isDefault)
                        .flatMap(parent -> bindings(parent).stream())
                        .filter(binding -> own.stream().noneMatch(other -> isSamePlace(other, binding)));
        Stream.concat(own.stream(), inherited)
                .filter(binding -> binding.getParameterizedCommand() != null)
                .filter(binding -> binding.getParameterizedCommand().getId().startsWith(OURS))
                .sorted(Comparator.comparing(KeysPage::doing))
                .map(binding -> List.of(binding.getTriggerSequence().format(), doing(binding)))
                // What a key does in several places is one line.
                .distinct()
                .forEach(line -> new TableItem(keys, SWT.NONE).setText(line.toArray(String[]::new)));
        keys.getColumn(0).pack();
    }

    private List<Binding> bindings(Scheme scheme) {
        return Stream.of(service.getBindings())
                .filter(binding -> scheme.getId().equals(binding.getSchemeId()))
                .toList();
    }

    private static boolean isSamePlace(Binding one, Binding other) {
        return one.getContextId().equals(other.getContextId())
                && one.getTriggerSequence().equals(other.getTriggerSequence());
    }

    private static String doing(Binding binding) {
        try {
            return binding.getParameterizedCommand().getName();
        } catch (NotDefinedException gone) {
            return binding.getParameterizedCommand().getId();
        }
    }

    @Override
    protected void performDefaults() {
        choices.forEach(button -> button.setSelection(isDefault((Scheme) button.getData())));
        chosen = schemes().stream().findFirst();
        chosen.ifPresent(this::show);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (chosen.isEmpty()) {
            return true;
        }
        Scheme scheme = chosen.get();
        try {
            use(scheme);
        } catch (IOException failure) {
            setErrorMessage("The keys can't be kept: " + failure.getMessage());
            return false;
        }
        // The platform's page about keys saves the scheme that it found, also when nobody changed anything there.
        getShell().getDisplay().asyncExec(() -> {
            try {
                use(scheme);
            } catch (IOException failure) {
                LOG.warn("The chosen keys hold until the end only", failure);
            }
        });
        return true;
    }

    private void use(Scheme scheme) throws IOException {
        if (!scheme.equals(active())) {
            service.savePreferences(scheme, service.getBindings());
        }
    }
}
