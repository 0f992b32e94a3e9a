package org.bitquarry.bitbucket.scan;

import java.util.OptionalLong;
import org.bitquarry.bitbucket.json.Page;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.model.error.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Gets what a single answer holds; an object that is not there is no row. */
final class OneCursor implements ReadAhead {
    private final String target;
    private final PageReader reader;
    private final Reading reading;
    private @Nullable Page page;
    private int at = -1;

    OneCursor(String target, PageReader reader, Reading reading) {
        this.target = target;
        this.reader = reader;
        this.reading = reading;
    }

    @Override
    public void prime() {
        if (page == null) {
            try {
                page = reading.http().get(target, reading.context(), reader);
            } catch (NotFoundException absent) {
                page = new Page(java.util.List.of(), OptionalLong.of(0), java.util.Optional.empty());
            }
        }
    }

    @Override
    public boolean next() {
        prime();
        at++;
        return page != null && at < page.rows().size();
    }

    @Override
    public @Nullable Object[] row() {
        if (page == null || at < 0 || at >= page.rows().size()) {
            throw new IllegalStateException("no row");
        }
        return page.rows().get(at);
    }

    @Override
    public OptionalLong size() {
        return page == null ? OptionalLong.empty() : OptionalLong.of(page.rows().size());
    }

    @Override
    public void close() {
        reading.close();
    }
}
