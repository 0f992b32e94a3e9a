package org.bitquarry.ui.datasources;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.PropertyType;
import org.bitquarry.connections.TokenLife;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;

/** The row of one property: a field of the kind that its type asks for, what the catalogue says of it, and what is wrong with it. */
sealed interface PropertyRow {
    /** Shows what the draft holds. */
    void load();

    /** Shows or hides the row. */
    void setVisible(boolean visible);

    /** Puts the keyboard there. */
    void focus();

    /** Makes the row that fits the property's type. */
    static PropertyRow of(DraftPage page, Form form, SchemeField field) {
        ConnectionProperty property = field.property();
        String testId = "datasource." + property.name().toLowerCase(Locale.ROOT);
        if (property.sensitive()) {
            return new Secret(page, form.secret(field.label(), testId), field);
        }
        if (property.type() == PropertyType.CHOICE) {
            return new Choice(
                    page, form.list(field.label(), testId, property.values().toArray(String[]::new)), field);
        }
        if (property.type() == PropertyType.DATE) {
            return Line.ofDay(page, form, testId, field);
        }
        return new Line(page, form.text(field.label(), testId), field);
    }

    private static void watch(DraftPage page, Row<?> row, SchemeField field) {
        page.watch(row, () -> explanation(page, field), () -> page.problem(field.property(), field.name()));
    }

    /** A token that ends soon, or has ended, is no mistake in what is typed, but nobody means to register one. */
    private static String explanation(DraftPage page, SchemeField field) {
        return Optional.of(page.draft().profile())
                .filter(profile -> field.property().equals(ConnectionProperties.TOKEN_EXPIRES))
                .flatMap(profile -> TokenLife.of(profile, InstantSource.system()))
                .flatMap(TokenLife::warning)
                .orElse(field.property().description());
    }

    /** A line of text; what holds without it stands there in grey. */
    record Line(DraftPage page, Row<Text> row, SchemeField field) implements PropertyRow {
        public Line {
            watch(page, row, field);
            field.property().defaultValue().ifPresent(row.control()::setMessage);
            row.control().addListener(SWT.Modify, event -> {
                page.draft().set(field.property(), row.control().getText());
                page.check();
            });
        }

        static Line ofDay(DraftPage page, Form form, String testId, SchemeField field) {
            Row<Text> row = form.textBesideButton(field.label(), testId);
            DayPicker picker = new DayPicker(row.control());
            row.button("Ca&lendar…", testId + ".calendar", picker::open);
            row.control().setMessage("2027-01-31");
            return new Line(page, row, field);
        }

        @Override
        public void load() {
            String text = page.draft()
                    .profile()
                    .properties()
                    .getOrDefault(field.property().name(), "");
            if (!row.control().getText().strip().equals(text)) {
                row.control().setText(text);
            }
        }

        @Override
        public void setVisible(boolean visible) {
            row.setVisible(visible);
        }

        @Override
        public void focus() {
            row.control().setFocus();
        }
    }

    /** One of a few values. */
    record Choice(DraftPage page, Row<Combo> row, SchemeField field) implements PropertyRow {
        public Choice {
            watch(page, row, field);
            row.control().addListener(SWT.Selection, event -> {
                page.draft().set(field.property(), row.control().getText());
                page.check();
            });
        }

        @Override
        public void load() {
            row.control().setText(page.draft().profile().value(field.property()).orElse(""));
        }

        @Override
        public void setVisible(boolean visible) {
            row.setVisible(visible);
        }

        @Override
        public void focus() {
            row.control().setFocus();
        }
    }

    /** A secret, which is typed anew or stays as it is. */
    record Secret(DraftPage page, Row<Text> row, SchemeField field) implements PropertyRow {
        public Secret {
            page.watch(
                    row,
                    () -> explanation(page.draft(), row.control(), field),
                    () -> page.problem(field.property(), field.name()));
            row.control().addListener(SWT.Modify, event -> {
                page.draft().secret(field.property(), row.control().getTextChars());
                page.check();
            });
        }

        private static String explanation(DataSourceDraft draft, Text control, SchemeField field) {
            if (draft.isTyped(field.property())) {
                return control.getCharCount() == 0
                        ? "Taken from the clipboard; type to replace it."
                        : field.property().description();
            }
            return draft.isEdited()
                    ? "Kept as it is; type to replace it."
                    : field.property().description();
        }

        @Override
        public void load() {
            // Nobody reads a secret out of the draft.
        }

        @Override
        public void setVisible(boolean visible) {
            row.setVisible(visible);
        }

        @Override
        public void focus() {
            row.control().setFocus();
        }
    }
}
