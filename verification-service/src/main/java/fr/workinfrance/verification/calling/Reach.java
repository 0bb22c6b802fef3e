package fr.workinfrance.verification.calling;

import java.net.InetAddress;
import java.util.List;

/**
 * Which machines strangers may have called.
 *
 * @param anywhere for tests: without TLS too, and on this machine
 * @param never besides what is not of the open internet: what a provider of machines keeps for itself on addresses that look public
 */
public record Reach(boolean anywhere, List<Network> never) {

    /**
     * RFC 6890 and the registries that it began: this network, private and shared ones, this machine, link, IETF assignments,
     * documentation, 6to4, benchmarks, reserved.
     */
    private static final List<Network> CLOSED = Network.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Of what is global unicast: IETF assignments (Teredo, benchmarks, ORCHID), documentation, 6to4.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** Outside of it nothing is handed out, or leads to IPv4 networks. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    public static final Reach OPEN_INTERNET = new Reach(false, List.of());

    public Reach {
        never = List.copyOf(never);
    }

    boolean includes(InetAddress address) {
        if (anywhere) return true;
        boolean four = address.getAddress().length == 4;
        return (four || GLOBAL_UNICAST.contains(address))
                && CLOSED.stream().noneMatch(network -> network.contains(address))
                && never.stream().noneMatch(network -> network.contains(address));
    }
}
