package org.bitquarry.bitbucket.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bitquarry.bitbucket.network.ProxyChoice;

/**
 * A socket that reaches unresolved addresses through a SOCKS 5 proxy, which resolves them, and others directly. Java's own asks
 * for a password through a setting of the whole process, which belongs to nobody.
 */
final class SocksSocket extends Socket {
    private static final int VERSION = 5;
    private static final int NO_LOGIN = 0;
    private static final int PASSWORD = 2;
    private static final int CONNECT = 1;
    private static final int NAME = 3;
    private static final int LONGEST = 255;

    private final ProxyChoice.Named proxy;

    SocksSocket(ProxyChoice.Named proxy) {
        this.proxy = proxy;
    }

    /** The proxy said no. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress target) || !target.isUnresolved()) {
            super.connect(endpoint, timeout);
            return;
        }
        super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeout);
        int before = getSoTimeout();
        setSoTimeout(timeout);
        greet();
        ask(target);
        setSoTimeout(before);
    }

    private void greet() throws IOException {
        OutputStream out = getOutputStream();
        DataInputStream in = new DataInputStream(getInputStream());
        out.write(
                proxy.login().isPresent()
                        ? new byte[] {VERSION, 2, NO_LOGIN, PASSWORD}
                        : new byte[] {VERSION, 1, NO_LOGIN});
        out.flush();
        if (in.readUnsignedByte() != VERSION) {
            throw new RefusedException("it doesn't speak SOCKS 5");
        }
        int method = in.readUnsignedByte();
        if (method == PASSWORD && proxy.login().isPresent()) {
            prove(proxy.login().get(), out, in);
        } else if (method != NO_LOGIN) {
            throw new RefusedException("it asks for a user and a password");
        }
    }

    private static void prove(ProxyChoice.Login login, OutputStream out, DataInputStream in) throws IOException {
        byte[] user = login.user().getBytes(StandardCharsets.UTF_8);
        byte[] password =
                StandardCharsets.UTF_8.encode(CharBuffer.wrap(login.password())).array();
        int length = password.length;
        while (length > 0 && password[length - 1] == 0) {
            length--;
        }
        if (user.length > LONGEST || length > LONGEST) {
            throw new RefusedException("user or password is too long for SOCKS");
        }
        byte[] message = new byte[3 + user.length + length];
        message[0] = 1;
        message[1] = (byte) user.length;
        System.arraycopy(user, 0, message, 2, user.length);
        message[2 + user.length] = (byte) length;
        System.arraycopy(password, 0, message, 3 + user.length, length);
        out.write(message);
        out.flush();
        Arrays.fill(message, (byte) 0);
        Arrays.fill(password, (byte) 0);
        in.readUnsignedByte();
        if (in.readUnsignedByte() != 0) {
            throw new RefusedException("it refused the user or the password");
        }
    }

    private void ask(InetSocketAddress target) throws IOException {
        byte[] host = target.getHostString().getBytes(StandardCharsets.US_ASCII);
        if (host.length > LONGEST) {
            throw new RefusedException("the name is too long for SOCKS");
        }
        byte[] message = new byte[7 + host.length];
        message[0] = VERSION;
        message[1] = CONNECT;
        message[3] = NAME;
        message[4] = (byte) host.length;
        System.arraycopy(host, 0, message, 5, host.length);
        message[5 + host.length] = (byte) (target.getPort() >> 8);
        message[6 + host.length] = (byte) target.getPort();
        getOutputStream().write(message);
        getOutputStream().flush();
        DataInputStream in = new DataInputStream(getInputStream());
        in.readUnsignedByte();
        int reply = in.readUnsignedByte();
        in.readUnsignedByte();
        int length =
                switch (in.readUnsignedByte()) {
                    case 1 -> 4;
                    case 4 -> 16;
                    case NAME -> in.readUnsignedByte();
                    default -> throw new RefusedException("it answered what no SOCKS proxy does");
                };
        in.skipNBytes(length + 2L);
        if (reply != 0) {
            throw new RefusedException("it can't reach the host (code " + reply + ")");
        }
    }
}
