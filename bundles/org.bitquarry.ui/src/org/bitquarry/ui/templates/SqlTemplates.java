package org.bitquarry.ui.templates;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.persistence.TemplatePersistenceData;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our snippets and those that people made or changed, which are kept in the preferences. Belongs to the UI thread. */
@SuppressWarnings("deprecation") // the platform's page for templates takes no other registry and store
public final class SqlTemplates {
    /** Where all of them can stand. */
    public static final String CONTEXT = "org.bitquarry.ui.templates.sql";

    private static final Logger LOG = LoggerFactory.getLogger(SqlTemplates.class);
    private static final String KEY = "org.bitquarry.ui.templates";

    private final ContextTypeRegistry contexts = new ContextTypeRegistry();
    private final TemplateStore store;
    private final IPreferenceStore preferences;

    /** Reads what is kept in a store. */
    public SqlTemplates(IPreferenceStore preferences) {
        this.preferences = preferences;
        TemplateContextType sql = new TemplateContextType(CONTEXT, "SQL");
        sql.addResolver(new GlobalTemplateVariables.Cursor());
        sql.addResolver(new GlobalTemplateVariables.Date());
        sql.addResolver(new GlobalTemplateVariables.WordSelection());
        contexts.addContextType(sql);
        store = new Store(contexts, preferences);
        try {
            store.load();
        } catch (IOException unreadable) {
            LOG.warn("The snippets that were changed can't be read", unreadable);
        }
    }

    /** Reads those that this person has now. */
    public static SqlTemplates kept() {
        return new SqlTemplates(new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.bitquarry.ui"));
    }

    /** Returns where they can stand, for the page that changes them. */
    ContextTypeRegistry contexts() {
        return contexts;
    }

    /** Returns where those that were changed are kept. */
    IPreferenceStore preferences() {
        return preferences;
    }

    /** Returns all of them, for the page that changes them. */
    TemplateStore store() {
        return store;
    }

    /** Returns the context that all have. */
    public TemplateContextType context() {
        return contexts.getContextType(CONTEXT);
    }

    /** Returns those whose name begins so, without regard to case; by their names. */
    public List<Template> beginningWith(String prefix) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return Stream.of(store.getTemplates(CONTEXT))
                .filter(template -> template.getName().toLowerCase(Locale.ROOT).startsWith(wanted))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    /** Ours come from the code: nobody has to install them. */
    private static final class Store extends TemplateStore {
        Store(ContextTypeRegistry contexts, IPreferenceStore preferences) {
            super(contexts, preferences, KEY);
        }

        @Override
        protected void loadContributedTemplates() {
            OurTemplates.ALL.forEach(ours -> internalAdd(new TemplatePersistenceData(
                    new Template(ours.name(), ours.description(), CONTEXT, ours.pattern(), true),
                    true,
                    CONTEXT + "." + ours.name())));
        }
    }
}
