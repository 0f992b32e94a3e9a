package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.ui.parts.SqlColours;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.jspecify.annotations.Nullable;

/** Colours SQL by its pieces: after each change only what came out differently. Belongs to the UI thread. */
final class TokenPaint implements IPresentationDamager, IPresentationRepairer {
    private final TypedText typed;
    private final NameRoles names;

    /** @param names which names mean what */
    TokenPaint(TypedText typed, NameRoles names) {
        this.typed = typed;
        this.names = names;
    }

    @Override
    public void setDocument(@Nullable IDocument document) {
        // The pieces follow the document by themselves.
    }

    /**
     * Is asked more than once about the same event, and with events that change nothing where somebody wants a stretch
     * painted anew.
     */
    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        return typed.damage(event);
    }

    /** Every piece gets a style: what has none keeps the one that it had before. */
    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion region) {
        int end = region.getOffset() + region.getLength();
        List<SqlName> known = names.all();
        int next = 0;
        for (SqlToken token : typed.tokens(region.getOffset(), end)) {
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

    private static StyleRange style(SqlName.Role role) {
        StyleRange style = new StyleRange(0, 0, SqlColours.of(role).color(), null);
        style.fontStyle = role == SqlName.Role.ALIAS ? SWT.ITALIC : SWT.NORMAL;
        return style;
    }

    private StyleRange style(SqlToken token) {
        StyleRange style =
                new StyleRange(0, 0, SqlColours.of(token, typed.text()).color(), null);
        style.fontStyle = token.kind() == SqlToken.Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
        return style;
    }
}
