package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Download;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Files that people can fetch. */
public final class DownloadJson {
    private final Links links;
    private final UserJson users;

    public DownloadJson(Links links, UserJson users) {
        this.links = links;
        this.users = users;
    }

    public ObjectNode whole(Workspace workspace, Repository repository, Download download) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", download.name());
        json.put("size", download.content().length);
        json.put("created_on", Times.micros(download.createdOn()));
        json.set("user", users.brief(download.user()));
        json.put("downloads", download.downloads());
        json.putObject("links")
                .set(
                        "self",
                        Links.link(links.repository(workspace, repository) + "/downloads/"
                                + Links.id(download.name()).replace("+", "%20")));
        json.put("type", "download");
        return json;
    }
}
