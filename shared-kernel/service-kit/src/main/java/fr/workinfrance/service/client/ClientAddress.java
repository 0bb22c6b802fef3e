package fr.workinfrance.service.client;

import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Who is held for one client: an IPv4 address, or the 64 bits of an IPv6 network, which one household is given whole. However it is
 * written: in full or shortened, and an IPv4 address also inside an IPv6 one (RFC 4291, 2.5.5.2), as some proxies write it.
 */
public final class ClientAddress {

    private static final int OF_THE_NETWORK = 8;

    public static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(withoutZone(address)).getAddress();
            boolean isShort = bytes.length < OF_THE_NETWORK;
            return HexFormat.of().formatHex(bytes, 0, isShort ? bytes.length : OF_THE_NETWORK);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    /** Without the name of our own interface that it came through (RFC 4007, 11). */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private ClientAddress() {}
}
