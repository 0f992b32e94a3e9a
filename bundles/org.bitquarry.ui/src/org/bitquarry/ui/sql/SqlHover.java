package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.ui.sql.ErrorMarks.Placed;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.information.IInformationProvider;
import org.eclipse.jface.text.information.IInformationProviderExtension;
import org.eclipse.jface.text.information.IInformationProviderExtension2;
import org.jspecify.annotations.Nullable;

/** Says what is wrong at an error's place and how it can be mended, and elsewhere what a name means. */
final class SqlHover
        implements ITextHover,
                ITextHoverExtension,
                ITextHoverExtension2,
                IInformationProvider,
                IInformationProviderExtension,
                IInformationProviderExtension2 {
    private final SqlInsight insight;
    private final ErrorMarks marks;

    SqlHover(SqlInsight insight, ErrorMarks marks) {
        this.insight = insight;
        this.marks = marks;
    }

    /** Hovers ask in a thread of their own; marks are looked at where they live. */
    @Override
    public @Nullable HoverContent getHoverInfo2(ITextViewer viewer, IRegion region) {
        return errors(viewer, region.getOffset())
                .or(() -> insight.describe(viewer.getDocument().get(), region.getOffset())
                        .map(text -> new HoverContent(viewer, text, List.of())))
                .orElse(null);
    }

    @Deprecated
    @Override
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        HoverContent content = getHoverInfo2(viewer, region);
        return content == null ? null : content.text();
    }

    private Optional<HoverContent> errors(ITextViewer viewer, int offset) {
        List<Placed> found =
                marks.all().filter(mark -> mark.place().includes(offset)).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String text = found.stream()
                .map(mark -> mark.annotation().getText())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        List<FixProposal> fixes = found.stream()
                .flatMap(mark -> Fixes.of(mark).stream())
                .distinct()
                .toList();
        return Optional.of(new HoverContent(viewer, text, fixes));
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return parent -> new HoverControl(parent, false);
    }

    @Override
    public IRegion getSubject(ITextViewer viewer, int offset) {
        return getHoverRegion(viewer, offset);
    }

    @Override
    public @Nullable HoverContent getInformation2(ITextViewer viewer, IRegion subject) {
        return getHoverInfo2(viewer, subject);
    }

    @Deprecated
    @Override
    public @Nullable String getInformation(ITextViewer viewer, IRegion subject) {
        return getHoverInfo(viewer, subject);
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return parent -> new HoverControl(parent, true);
    }
}
