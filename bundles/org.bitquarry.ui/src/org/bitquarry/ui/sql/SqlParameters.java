package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.workbench.core.query.StatementParameters;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** Asks for the parameters of statements and remembers what was given while the session is open. Belongs to the UI thread. */
final class SqlParameters {
    private final Composite parent;
    private final Map<String, @Nullable Object> given = new HashMap<>();

    SqlParameters(Composite parent) {
        this.parent = parent;
    }

    /** Returns the wishes with their values, asked for once for all of them; empty when the person thought better of it. */
    Optional<List<SqlWish>> fill(List<SqlWish> wishes) {
        List<StatementParameters> parameters = wishes.stream()
                .map(wish -> StatementParameters.of(wish.statement().text()))
                .toList();
        List<String> asked = parameters.stream()
                .flatMap(found -> found.asked().stream())
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            ParameterDialog dialog = new ParameterDialog(parent.getShell(), asked, given);
            if (dialog.open() != Window.OK) {
                return Optional.empty();
            }
            given.putAll(dialog.values());
        }
        List<SqlWish> filled = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            boolean open = !parameters.get(i).asked().isEmpty();
            filled.add(open ? wishes.get(i).with(parameters.get(i), given) : wishes.get(i));
        }
        return Optional.of(filled);
    }
}
