package fr.workinfrance.verification.calling;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address that a stranger asks us to call, and the machine it stands for. Only machines of the open internet: through us nobody
 * shall reach what is behind our walls.
 *
 * @param machine the one that was looked at, and therefore the one that is called: a name can be given another in between
 */
public record WebhookAddress(URI uri, InetAddress machine) {

    private static final int LONGEST = 500;

    /** @param anywhere for tests: without TLS too, and on this machine */
    public static Optional<WebhookAddress> of(String typed, boolean anywhere) {
        return parsed(typed, anywhere).flatMap(uri -> resolved(uri, anywhere));
    }

    /** Whether an address of the open internet, of one machine, and not of a way into other networks. */
    static boolean isPublic(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(octets(address)) : isPublic6(octets(address)));
    }

    int port() {
        if (uri.getPort() >= 0) return uri.getPort();
        return isSecure() ? 443 : 80;
    }

    boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    private static Optional<URI> parsed(String typed, boolean anywhere) {
        if (typed.length() > LONGEST) return Optional.empty();
        try {
            var uri = new URI(typed.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean ours = scheme.equals("https") || (anywhere && scheme.equals("http"));
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            boolean usualPort = anywhere || uri.getPort() == -1 || uri.getPort() == 443 || uri.getPort() == 8443;
            return ours && plain && usualPort ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<WebhookAddress> resolved(URI uri, boolean anywhere) {
        try {
            var machines = InetAddress.getAllByName(uri.getHost());
            boolean open = anywhere || Stream.of(machines).allMatch(WebhookAddress::isPublic);
            return open ? Optional.of(new WebhookAddress(uri, machines[0])) : Optional.empty();
        } catch (UnknownHostException nobody) {
            return Optional.empty();
        }
    }

    /** RFC 6890: "this" network, shared space, IETF assignments, documentation, benchmarks, reserved. */
    private static boolean isPublic4(int[] a) {
        if (a[0] == 0 || a[0] >= 240 || a[0] == 10 || a[0] == 127) return false;
        if (a[0] == 100 && a[1] >= 64 && a[1] < 128) return false;
        if (a[0] == 192 && a[1] == 0) return false;
        if (a[0] == 192 && a[1] == 88 && a[2] == 99) return false;
        if (a[0] == 198 && (a[1] == 18 || a[1] == 19)) return false;
        return !(a[0] == 198 && a[1] == 51 && a[2] == 100) && !(a[0] == 203 && a[1] == 0 && a[2] == 113);
    }

    /** Global unicast, without the blocks that lead to IPv4 networks or stand in documents. */
    private static boolean isPublic6(int[] a) {
        if ((a[0] & 0xE0) != 0x20) return false;
        if (a[0] == 0x20 && a[1] == 0x02) return false;
        if (a[0] == 0x20 && a[1] == 0x01 && a[2] == 0 && a[3] == 0) return false;
        return !(a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0D && a[3] == 0xB8);
    }

    private static int[] octets(InetAddress address) {
        var bytes = address.getAddress();
        var octets = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) octets[i] = bytes[i] & 0xFF;
        return octets;
    }
}
