package fr.workinfrance.verification.calling;

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

    /** How names are looked up. */
    interface Names {
        InetAddress[] of(String name) throws UnknownHostException;
    }

    /** Whether it is written as one, whatever machine it stands for. */
    public static boolean isOne(String typed, Reach reach) {
        return parsed(typed, reach.anywhere()).isPresent();
    }

    /** Looks the name up, which may take long. */
    public static Optional<WebhookAddress> of(String typed, Reach reach) {
        return of(typed, reach, InetAddress::getAllByName);
    }

    static Optional<WebhookAddress> of(String typed, Reach reach, Names names) {
        return parsed(typed, reach.anywhere()).flatMap(uri -> resolved(uri, reach, names));
    }

    /** The name of the machine, the same for every address on it. */
    public static String machineOf(String typed) {
        return parsed(typed, true)
                .map(uri -> uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("[.]+$", ""))
                .orElse("");
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

    // Why all: of a name with a machine outside and one inside, nobody knows which will be called.
    private static Optional<WebhookAddress> resolved(URI uri, Reach reach, Names names) {
        try {
            var machines = names.of(uri.getHost());
            boolean open = Stream.of(machines).allMatch(reach::includes);
            return open && machines.length > 0 ? Optional.of(new WebhookAddress(uri, machines[0])) : Optional.empty();
        } catch (UnknownHostException nobody) {
            return Optional.empty();
        }
    }
}
