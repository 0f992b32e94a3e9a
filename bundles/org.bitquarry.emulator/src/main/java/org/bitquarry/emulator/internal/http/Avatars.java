package org.bitquarry.emulator.internal.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of people, workspaces, projects and repositories, which the web site gives to anybody. A workspace's address
 * leads on to where the picture is kept, as the real one's does.
 */
final class Avatars {
    private static final int USUAL = 128;
    private static final int LARGEST = 512;
    private static final Pattern PICTURE = Pattern.compile("/(?:avatar|ravatar)/([^/]+)(?:/(\\d{1,4}))?/?");
    private static final Pattern MOVED = Pattern.compile("/(?:workspaces|account)/([^/]+)/avatar/?");
    private static final Pattern PROJECT = Pattern.compile("/[^/]+/workspace/projects/([^/]+)/avatar/(\\d{1,4})/?");

    private Avatars() {}

    /** Returns a picture, or where it is; empty where the path is that of another page. */
    static Optional<Answer> answer(String method, String path) {
        if (!"GET".equals(method)) {
            return Optional.empty();
        }
        Matcher moved = MOVED.matcher(path);
        if (moved.matches()) {
            return Optional.of(Answer.text(302, Answer.HTML, "")
                    .withHeader("Location", "/avatar/" + moved.group(1) + "/" + USUAL));
        }
        for (Pattern pattern : new Pattern[] {PICTURE, PROJECT}) {
            Matcher found = pattern.matcher(path);
            if (found.matches()) {
                int side = found.group(2) == null ? USUAL : Integer.parseInt(found.group(2));
                return Optional.of(Answer.picture(Png.pattern(found.group(1), Math.clamp(side, 1, LARGEST))));
            }
        }
        return Optional.empty();
    }
}
