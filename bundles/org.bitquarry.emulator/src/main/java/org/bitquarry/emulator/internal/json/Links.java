package org.bitquarry.emulator.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where things are: the API's own links and those of the web site.
 *
 * @param api for example {@code http://127.0.0.1:7990/2.0}
 * @param web for example {@code http://127.0.0.1:7990}
 */
public record Links(String api, String web) {

    static ObjectNode link(String href) {
        return JsonNodeFactory.instance.objectNode().put("href", href);
    }

    /** An id in a path: braces are escaped. */
    public static String id(String uuid) {
        return URLEncoder.encode(uuid, UTF_8);
    }

    String workspace(Workspace workspace) {
        return api + "/workspaces/" + workspace.slug();
    }

    String repository(Workspace workspace, Repository repository) {
        return api + "/repositories/" + workspace.slug() + "/" + repository.slug();
    }

    String repositoryPage(Workspace workspace, Repository repository) {
        return web + "/" + workspace.slug() + "/" + repository.slug();
    }

    String repositoryAvatar(Repository repository) {
        return web + "/ravatar/" + id(repository.uuid()) + "?ts=default";
    }

    String user(User user) {
        return api + "/users/" + id(user.uuid());
    }

    String userPage(User user) {
        return web + "/" + id(user.uuid()) + "/";
    }

    String userAvatar(User user) {
        return web + "/avatar/" + id(user.accountId()) + "/128";
    }
}
