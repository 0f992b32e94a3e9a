package org.bitquarry.workbench.core.inspect;

import java.net.URI;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Loads a picture that a value points at. */
public final class PictureJob extends AttemptJob<PictureOutcome> {
    private final URI address;
    private final Source source;

    /** Gets pictures; blocks. */
    @FunctionalInterface
    public interface Source {
        /** Returns what is at an address. */
        byte[] get(URI address, RequestContext context);
    }

    /**
     * Makes a job; schedule it once.
     *
     * @param exchanges is told of each request
     */
    public PictureJob(URI address, Source source, ExchangeListener exchanges) {
        super("Load the picture at " + address.getHost(), exchanges);
        this.address = address;
        this.source = source;
    }

    @Override
    protected PictureOutcome attempt(RequestContext asked) {
        return Picture.read(source.get(address, asked))
                .map(this::checked)
                .orElseGet(() -> failed(new Problem(
                        getName(),
                        "what came is no picture that can be shown here.",
                        "PNG, JPEG, GIF and BMP can; a browser may show others.")));
    }

    private PictureOutcome checked(Picture picture) {
        return picture.isTooLarge()
                ? failed(new Problem(
                        getName(), "it has " + picture.pixels() + ", which is too large.", "A browser may show it."))
                : new PictureOutcome.Loaded(picture);
    }

    @Override
    protected PictureOutcome failed(Problem problem) {
        return new PictureOutcome.Failed(problem);
    }

    @Override
    protected PictureOutcome stopped() {
        return new PictureOutcome.Stopped();
    }
}
