package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bitquarry.workbench.core.query.StatementParameters;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the parameters of statements and remembers what was given, by session and name, over restarts; what may be a
 * secret is asked for each time. Belongs to the UI thread.
 */
final class SqlParameters {
    private static final Pattern SECRET =
            Pattern.compile("secret|token|passw|pwd|credential|api_?key|private_?key", Pattern.CASE_INSENSITIVE);

    private final Composite parent;
    private final Predicate<SqlWish> mayTakeSecret;
    private final Consumer<Map<String, Optional<String>>> remember;
    private final Map<String, @Nullable Object> given = new HashMap<>();

    /**
     * Remembers for a session.
     *
     * @param before what was given before, NULL as empty
     * @param mayTakeSecret tells whether a statement may write a secret
     * @param remember is told what is given now
     */
    SqlParameters(
            Composite parent,
            Map<String, Optional<String>> before,
            Predicate<SqlWish> mayTakeSecret,
            Consumer<Map<String, Optional<String>>> remember) {
        this.parent = parent;
        this.mayTakeSecret = mayTakeSecret;
        this.remember = remember;
        before.forEach((name, value) -> given.put(name, value.orElse(null)));
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
        Map<String, @Nullable Object> values = new HashMap<>(given);
        if (!asked.isEmpty()) {
            Set<String> secret = secret(wishes, parameters);
            secret.forEach(values::remove);
            ParameterDialog dialog = new ParameterDialog(parent.getShell(), title(wishes), asked, secret, values);
            if (dialog.open() != Window.OK) {
                return Optional.empty();
            }
            values.putAll(dialog.values());
            keep(dialog.values(), secret);
        }
        List<SqlWish> filled = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            boolean open = !parameters.get(i).asked().isEmpty();
            filled.add(open ? wishes.get(i).with(parameters.get(i), values) : wishes.get(i));
        }
        return Optional.of(filled);
    }

    private static String title(List<SqlWish> wishes) {
        return wishes.size() == 1 ? wishes.getFirst().title() : "Script of " + wishes.size() + " statements";
    }

    private Set<String> secret(List<SqlWish> wishes, List<StatementParameters> parameters) {
        Set<String> secret = new LinkedHashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            List<String> asked = parameters.get(i).asked();
            boolean all = !asked.isEmpty() && mayTakeSecret.test(wishes.get(i));
            asked.stream().filter(name -> all || SECRET.matcher(name).find()).forEach(secret::add);
        }
        return secret;
    }

    private void keep(Map<String, @Nullable Object> values, Set<String> secret) {
        Map<String, Optional<String>> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!secret.contains(name)) {
                given.put(name, value);
                kept.put(name, Optional.ofNullable(value).map(Object::toString));
            }
        });
        remember.accept(kept);
    }
}
