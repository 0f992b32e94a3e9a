package org.bitquarry.ui.theme;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.url.AbstractURLStreamHandlerService;

/**
 * Serves our drawings in the palette's colours to those who take icons by address only: tabs, tool bars and menus that
 * the platform makes from {@code plugin.xml}. The address says the colours, so that other ones are another address. A
 * declarative service; thread-safe.
 */
public final class IconAddresses extends AbstractURLStreamHandlerService {
    private static final Pattern ANY = Pattern.compile(
            "(?:platform:/plugin/org\\.bitquarry\\.ui/icons/|bitquarry-icon:/[^/]*/)([a-z0-9-]+\\.svg)");
    private static final Pattern COLOURED = Pattern.compile("/([^/]*)/([a-z0-9-]+\\.svg)");

    /** Returns the address of the same drawing in the colours; empty for what is no drawing of ours. */
    static Optional<String> coloured(String address, String colours) {
        Matcher ours = ANY.matcher(address);
        return ours.matches() ? Optional.of("bitquarry-icon:/" + colours + '/' + ours.group(1)) : Optional.empty();
    }

    /** Returns which drawing an address leads to; empty for what is no drawing of ours. */
    static Optional<Icons> icon(String address) {
        Matcher ours = ANY.matcher(address);
        return ours.matches() ? Icons.inFile(ours.group(1)) : Optional.empty();
    }

    @Override
    public URLConnection openConnection(URL address) throws IOException {
        Matcher path = COLOURED.matcher(address.getPath());
        URL drawing = path.matches() ? IconAddresses.class.getResource("/icons/" + path.group(2)) : null;
        if (drawing == null) {
            throw new FileNotFoundException(address.toString());
        }
        byte[] svg = SvgSource.read(drawing).inColours(path.group(1)).text().getBytes(StandardCharsets.UTF_8);
        return new URLConnection(address) {
            @Override
            public void connect() {
                connected = true;
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(svg);
            }
        };
    }
}
