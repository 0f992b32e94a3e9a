package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.ui.parts.SqlColours;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.jspecify.annotations.Nullable;

/**
 * Colours SQL by its tokens. After each change the whole text is cut anew, which takes about a millisecond for a long
 * script, and only what came out differently is painted. Belongs to the UI thread.
 */
final class TokenPaint implements IPresentationDamager, IPresentationRepairer {
    private final NameRoles names;
    private List<SqlToken> tokens = List.of();
    private String text = "";
    private @Nullable DocumentEvent seen;
    private IRegion damage = new Region(0, 0);

    /** @param names which names mean what */
    TokenPaint(NameRoles names) {
        this.names = names;
    }

    @Override
    public void setDocument(@Nullable IDocument document) {
        text = document == null ? "" : document.get();
        tokens = SqlTokens.of(text);
        seen = null;
    }

    /**
     * Is asked more than once about the same event, and with events that change nothing where somebody wants a stretch
     * painted anew.
     */
    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        if (event != seen) {
            seen = event;
            List<SqlToken> before = tokens;
            text = event.getDocument().get();
            tokens = SqlTokens.of(text);
            IRegion different =
                    TokenDamage.of(before, tokens, event.getDocument().getLength());
            int from = Math.min(different.getOffset(), event.getOffset());
            int written = event.getText() == null ? 0 : event.getText().length();
            int to = Math.max(different.getOffset() + different.getLength(), event.getOffset() + written);
            damage = different.getLength() == 0 ? new Region(event.getOffset(), written) : new Region(from, to - from);
        }
        return damage;
    }

    /** Every piece gets a style: what has none keeps the one that it had before. */
    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion region) {
        int end = region.getOffset() + region.getLength();
        List<SqlName> known = names.all();
        int next = 0;
        for (SqlToken token : tokens) {
            if (token.end() > region.getOffset() && token.offset() < end) {
                while (next < known.size() && known.get(next).offset() < token.offset()) {
                    next++;
                }
                boolean named = next < known.size() && known.get(next).offset() == token.offset();
                int from = Math.max(token.offset(), region.getOffset());
                StyleRange style = named ? style(known.get(next).role()) : style(token);
                style.start = from;
                style.length = Math.min(token.end(), end) - from;
                presentation.addStyleRange(style);
            }
        }
    }

    private static StyleRange style(SqlName.Role role) {
        StyleRange style = new StyleRange(0, 0, SqlColours.of(role).color(), null);
        style.fontStyle = role == SqlName.Role.ALIAS ? SWT.ITALIC : SWT.NORMAL;
        return style;
    }

    private StyleRange style(SqlToken token) {
        StyleRange style = new StyleRange(0, 0, SqlColours.of(token, text).color(), null);
        style.fontStyle = token.kind() == SqlToken.Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
        return style;
    }
}
