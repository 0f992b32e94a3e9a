package org.bitquarry.connections;

import static org.bitquarry.connections.PropertyBuilder.choice;
import static org.bitquarry.connections.PropertyBuilder.number;
import static org.bitquarry.connections.PropertyBuilder.secret;
import static org.bitquarry.connections.PropertyBuilder.text;

import java.util.List;

/** The properties of what lies between here and Bitbucket; part of the catalogue. */
public final class NetworkProperties {
    private static final String BY_HAND = "ProxyType";

    /** Seconds to wait for a connection. */
    public static final ConnectionProperty CONNECT_TIMEOUT = number("ConnectTimeout", 1, 600)
            .in(PropertyCategory.CONNECTION)
            .orElse("20")
            .describedAs("Seconds to wait until a connection stands, that of TLS included.")
            .alias("ConnectionTimeout", "LoginTimeout")
            .build();

    /** The certificate to trust. */
    public static final ConnectionProperty SERVER_CERTIFICATE = text("SSLServerCert")
            .in(PropertyCategory.SSL)
            .describedAs("The one certificate to trust, of the server or of the authority that signed it: its SHA-256"
                    + " fingerprint, or the certificate itself (PEM in one line). Without it those that Java trusts."
                    + " There is no way to trust all.")
            .alias("TrustedCertificate", "ServerCertificate")
            .build();

    /** The least version of TLS. */
    public static final ConnectionProperty TLS_MINIMUM = choice("TLSMinimum", "1.2", "1.3")
            .in(PropertyCategory.SSL)
            .orElse("1.2")
            .describedAs("The oldest version of TLS that is spoken.")
            .alias("MinimumTLSVersion")
            .build();

    /** What stands between. */
    public static final ConnectionProperty PROXY_TYPE = choice(BY_HAND, "Auto", "HTTP", "SOCKS", "None")
            .in(PropertyCategory.PROXY)
            .orElse("Auto")
            .describedAs("Auto takes ProxyServer when it is set, otherwise what Java and the environment"
                    + " (HTTPS_PROXY, NO_PROXY) say; None goes directly.")
            .alias("ProxyMode")
            .build();

    /** Host of a proxy. */
    public static final ConnectionProperty PROXY_SERVER = text("ProxyServer")
            .in(PropertyCategory.PROXY)
            .requiredWhen(BY_HAND, "HTTP", "SOCKS")
            .usedWhen(BY_HAND, "Auto", "HTTP", "SOCKS")
            .describedAs("Host of the proxy through which requests go.")
            .alias("ProxyHost")
            .build();

    /** Port of a proxy. */
    public static final ConnectionProperty PROXY_PORT = number("ProxyPort", 1, 65_535)
            .in(PropertyCategory.PROXY)
            .usedWhen(BY_HAND, "Auto", "HTTP", "SOCKS")
            .orElse("8080")
            .describedAs("Port of ProxyServer.")
            .build();

    /** Who is let through. */
    public static final ConnectionProperty PROXY_USER = text("ProxyUser")
            .in(PropertyCategory.PROXY)
            .usedWhen(BY_HAND, "Auto", "HTTP", "SOCKS")
            .describedAs("User whom the proxy lets through.")
            .build();

    /** The password that goes with it. */
    public static final ConnectionProperty PROXY_PASSWORD = secret("ProxyPassword")
            .in(PropertyCategory.PROXY)
            .usedWhen(BY_HAND, "Auto", "HTTP", "SOCKS")
            .describedAs("Password of ProxyUser.")
            .build();

    /** Where it is left out. */
    public static final ConnectionProperty PROXY_EXCEPTIONS = text("ProxyExceptions")
            .in(PropertyCategory.PROXY)
            .usedWhen(BY_HAND, "Auto", "HTTP", "SOCKS")
            .describedAs("Hosts that are reached without ProxyServer, divided by commas; *.example.com for all below.")
            .alias("NonProxyHosts", "NoProxy")
            .build();

    static final List<ConnectionProperty> PROXY =
            List.of(PROXY_TYPE, PROXY_SERVER, PROXY_PORT, PROXY_USER, PROXY_PASSWORD, PROXY_EXCEPTIONS);

    private NetworkProperties() {}
}
