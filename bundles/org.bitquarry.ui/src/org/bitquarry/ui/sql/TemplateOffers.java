package org.bitquarry.ui.sql;

import java.util.List;
import java.util.function.Supplier;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.ui.templates.SqlTemplates;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.TemplateProposal;

/**
 * Offers the snippets whose name is being typed.
 *
 * @param templates reads those that the person has now
 */
record TemplateOffers(Supplier<SqlTemplates> templates) {
    /** Returns the snippets whose name is typed in full, or those of which it is the beginning. */
    List<ICompletionProposal> called(IDocument document, String text, int caret, boolean whole) {
        return SqlTokens.of(text).stream()
                .filter(token -> token.end() == caret && isWord(token, text))
                .findFirst()
                .map(token -> offers(document, token, token.in(text), whole))
                .orElse(List.of());
    }

    private List<ICompletionProposal> offers(IDocument document, SqlToken word, String typed, boolean whole) {
        SqlTemplates all = templates.get();
        DocumentTemplateContext context =
                new DocumentTemplateContext(all.context(), document, word.offset(), word.length());
        return all.beginningWith(typed).stream()
                .filter(template -> template.getName().equalsIgnoreCase(typed) == whole)
                .<ICompletionProposal>map(template -> new TemplateProposal(
                        template, context, new Region(word.offset(), word.length()), Icons.DUPLICATE.image()))
                .toList();
    }

    private static boolean isWord(SqlToken token, String text) {
        boolean qualified = token.offset() > 0 && text.charAt(token.offset() - 1) == '.';
        return !qualified && (token.kind() == SqlToken.Kind.IDENTIFIER || token.kind() == SqlToken.Kind.KEYWORD);
    }
}
