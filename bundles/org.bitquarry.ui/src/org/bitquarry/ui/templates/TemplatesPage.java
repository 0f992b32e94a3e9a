package org.bitquarry.ui.templates;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** Where people change the snippets, and make their own. */
@SuppressWarnings("deprecation") // the page takes no other registry and store
public final class TemplatesPage extends TemplatePreferencePage {
    public TemplatesPage() {
        SqlTemplates templates = SqlTemplates.kept();
        setPreferenceStore(templates.preferences());
        setTemplateStore(templates.store());
        setContextTypeRegistry(templates.contexts());
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("Type a name in an SQL session and press Ctrl+Space; Tab goes from field to field.");
    }

    /** Its maker gives it the platform's word again. */
    @Override
    public void setTitle(String title) {
        super.setTitle("SQL snippets");
    }

    @Override
    protected boolean isShowFormatterSetting() {
        return false;
    }
}
