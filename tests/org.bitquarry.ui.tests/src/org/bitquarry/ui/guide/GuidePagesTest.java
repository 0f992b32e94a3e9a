package org.bitquarry.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** The guide as it is packed: no link and no picture of it leads nowhere. */
class GuidePagesTest {
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^]]*]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    /** Pages outside the guide may lead on to what is not packed with it. */
    private static final String GUIDE = "user-guide/";

    private final GuidePages pages = new GuidePages(FrameworkUtil.getBundle(GuideView.class));

    @Test
    void theContentsNameChapters() {
        assertThat(pages.chapters()).hasSizeGreaterThan(10);
        assertThat(pages.chapters())
                .allSatisfy(chapter -> assertThat(pages.text(chapter.place().page()))
                        .as(chapter.title())
                        .isPresent());
    }

    @Test
    void everyLinkOfTheGuideLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        guide().forEach((page, text) -> LINK.matcher(text).results().forEach(link -> {
            String target = link.group(2);
            boolean picture = !link.group(1).isEmpty();
            if (!target.contains("://") && !(picture ? isPicture(page, target) : isPlace(page, target))) {
                dead.add(page + " → " + target);
            }
        }));

        assertThat(dead).isEmpty();
    }

    @Test
    void everyTopicHasItsPlace() {
        GuideTopics.pages().forEach((part, link) -> assertThat(isPlace(GuidePlace.CONTENTS.page(), link))
                .as(part + " → " + link)
                .isTrue());
    }

    /** Returns the pages that can be reached from the contents within the guide, by their paths. */
    private Map<String, String> guide() {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(List.of(GuidePlace.CONTENTS.page()));
        while (!open.isEmpty()) {
            String page = open.removeLast();
            String text = pages.text(page).orElse("");
            if (page.startsWith(GUIDE) && found.putIfAbsent(page, text) == null) {
                LINK.matcher(text)
                        .results()
                        .map(link -> link.group(2))
                        .filter(target -> !target.contains("://") && target.contains(".md"))
                        .forEach(target ->
                                open.add(new GuidePlace(page, "").follow(target).page()));
            }
        }
        return found;
    }

    private boolean isPicture(String page, String target) {
        return pages.picture(new GuidePlace(page, "").beside(target)).isPresent();
    }

    private boolean isPlace(String page, String link) {
        GuidePlace place = new GuidePlace(page, "").follow(link);
        String text = pages.text(place.page()).orElse("");
        Stream<String> headings = HEADING.matcher(text).results().map(match -> match.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
                .replace(' ', '-'));
        return !text.isEmpty() && (place.heading().isEmpty() || headings.anyMatch(place.heading()::equals));
    }
}
