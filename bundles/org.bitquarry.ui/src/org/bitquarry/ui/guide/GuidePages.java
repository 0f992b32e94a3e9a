package org.bitquarry.ui.guide;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.osgi.framework.Bundle;

/** The pages of the guide as they are packed into a bundle, each text read once. Any thread may read them. */
final class GuidePages {
    private static final String FOLDER = "docs/";
    private static final Pattern CHAPTER =
            Pattern.compile("^(?:- |\\d+\\. )\\[([^]]+)]\\(([^)]+)\\)", Pattern.MULTILINE);

    private final Bundle bundle;
    private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();

    GuidePages(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * A page that the contents name.
     *
     * @param title what the contents call it
     */
    record Chapter(String title, GuidePlace place) {}

    /** Returns the text of a page; empty when it is not packed. */
    Optional<String> text(String page) {
        return texts.computeIfAbsent(page, path -> bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Returns a picture; empty when it is not packed or none. */
    Optional<ImageData> picture(String path) {
        return stream(path).flatMap(open -> {
            try (InputStream bytes = open) {
                return Optional.of(new ImageData(bytes));
            } catch (SWTException none) {
                return Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Returns what the contents name, in their order, the contents first. */
    List<Chapter> chapters() {
        Stream<Chapter> named = CHAPTER.matcher(text(GuidePlace.CONTENTS.page()).orElse(""))
                .results()
                .map(match -> new Chapter(match.group(1), GuidePlace.CONTENTS.follow(match.group(2))));
        return Stream.concat(Stream.of(new Chapter("Contents", GuidePlace.CONTENTS)), named)
                .toList();
    }

    private Optional<byte[]> bytes(String path) {
        return stream(path).map(open -> {
            try (InputStream bytes = open) {
                return bytes.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private Optional<InputStream> stream(String path) {
        try {
            return Optional.of(FileLocator.openStream(bundle, IPath.fromPortableString(FOLDER + path), false));
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
