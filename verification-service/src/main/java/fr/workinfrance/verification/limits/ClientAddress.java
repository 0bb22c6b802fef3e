package fr.workinfrance.verification.limits;

import java.util.Arrays;

/** Who is held for one client: an IPv4 address, or the 64 bits of an IPv6 network, which one household is given whole. */
public final class ClientAddress {

    public static String of(String address) {
        if (!address.contains(":")) return address;
        var whole = address.replaceFirst("%.*$", "");
        int gap = whole.indexOf("::");
        var groups = (gap < 0 ? whole : whole.substring(0, gap)).split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length))) + "::/64";
    }

    private ClientAddress() {}
}
