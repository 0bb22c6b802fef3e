package fr.workinfrance.standalone.folder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Secrets, each in every form in which somebody may have written it down, looked for in bytes, all of them at once. */
final class Sought {

    /** Below it anything of a file would be found somewhere by chance. */
    private static final int SHORTEST = 12;

    private record Form(String what, byte[] bytes) {
        boolean standsAt(byte[] in, int at) {
            if (at + bytes.length > in.length) return false;
            for (int i = 0; i < bytes.length; i++) if (in[at + i] != bytes[i]) return false;
            return true;
        }
    }

    /** By their first two bytes. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    /** Which those are. Why: nearly every place in what is looked through begins none. */
    private final BitSet starts = new BitSet(1 << 16);

    private final Set<String> names = new TreeSet<>();

    /** As it is, in hexadecimal digits, and in base 64 of both alphabets, whatever stands before it in the same text. */
    Sought with(String what, byte[] secret) {
        if (secret.length < SHORTEST) throw new IllegalArgumentException(what + " is too short to be looked for");
        names.add(what);
        put(what + ", as it is", secret);
        var hex = HexFormat.of().formatHex(secret);
        put(what + ", in hexadecimal digits", hex);
        put(what + ", in hexadecimal digits", hex.toUpperCase(Locale.ROOT));
        for (int before = 0; before < 3; before++) {
            put(what + ", in base 64", within(Base64.getEncoder(), secret, before));
            put(what + ", in base 64", within(Base64.getUrlEncoder(), secret, before));
        }
        return this;
    }

    /** What is looked for. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    /** What is found in there, as it stands and with all spaces and ends of lines taken out. */
    Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        look(bytes, found);
        look(withoutSpaces(bytes), found);
        return found;
    }

    private void look(byte[] in, Set<String> found) {
        for (int at = 0; at + 1 < in.length; at++) {
            if (!starts.get(start(in, at))) continue;
            for (var form : forms.getOrDefault(start(in, at), List.of()))
                if (form.standsAt(in, at)) found.add(form.what());
        }
    }

    private void put(String what, String text) {
        put(what, text.getBytes(StandardCharsets.US_ASCII));
    }

    private void put(String what, byte[] bytes) {
        starts.set(start(bytes, 0));
        forms.computeIfAbsent(start(bytes, 0), _ -> new ArrayList<>()).add(new Form(what, bytes));
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
    }

    /** The letters that say nothing but the secret, where so many bytes stand before it and nobody knows what behind it. */
    private static String within(Base64.Encoder encoder, byte[] secret, int before) {
        var all = new byte[before + secret.length];
        System.arraycopy(secret, 0, all, before, secret.length);
        int begin = (before * 8 + 5) / 6;
        return encoder.encodeToString(all).substring(begin, all.length * 8 / 6);
    }

    /** Also without those that JSON writes as two letters. */
    private static byte[] withoutSpaces(byte[] bytes) {
        var kept = new byte[bytes.length];
        int length = 0;
        for (int at = 0; at < bytes.length; at++) {
            boolean isWritten = bytes[at] == '\\' && at + 1 < bytes.length && "nr".indexOf(bytes[at + 1]) >= 0;
            if (isWritten) at++;
            else if (" \t\r\n".indexOf(bytes[at]) < 0) kept[length++] = bytes[at];
        }
        return Arrays.copyOf(kept, length);
    }
}
