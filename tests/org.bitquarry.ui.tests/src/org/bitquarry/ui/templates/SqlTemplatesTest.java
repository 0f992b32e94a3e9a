package org.bitquarry.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateException;
import org.eclipse.jface.text.templates.persistence.TemplatePersistenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("deprecation") // the platform's page for templates takes no other store
class SqlTemplatesTest {
    @TempDir
    private Path folder;

    private PreferenceStore kept;

    @BeforeEach
    void keep() {
        kept = new PreferenceStore(folder.resolve("preferences").toString());
    }

    @Test
    void aNameIsFoundByItsBeginningInAnyCase() {
        assertThat(new SqlTemplates(kept).beginningWith("SEL"))
                .extracting(Template::getName)
                .containsExactly("sel", "self", "selo");
    }

    @Test
    void whatAPersonMadeIsThereTheNextTime() throws IOException {
        SqlTemplates templates = new SqlTemplates(kept);
        templates
                .store()
                .add(new TemplatePersistenceData(
                        new Template("mine", "my own", SqlTemplates.CONTEXT, "SELECT ${a}", true), true));
        templates.store().save();

        assertThat(new SqlTemplates(kept).beginningWith("mi"))
                .extracting(Template::getPattern)
                .containsExactly("SELECT ${a}");
    }

    @Test
    void everyOneOfOursCanBeFilledIn() throws TemplateException {
        List<Template> all = new SqlTemplates(kept).beginningWith("");
        assertThat(all).hasSizeGreaterThan(12);
        for (Template template : all) {
            new SqlTemplates(kept).context().validate(template.getPattern());
            assertThat(template.getPattern()).contains("${cursor}");
        }
    }
}
