package fr.workinfrance.verification.carried;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The page without a network looks at the stamps that the service looks at, and at no others. */
class StampScriptIT {

    private static final byte[] COVERED = {1, 2, 3};

    private static final String ASK = """
            import fs from 'node:fs';
            import {isOver} from './stamp.js';
            const asked = JSON.parse(fs.readFileSync('asked.json'));
            const told = {};
            for (const name in asked) {
              try {
                told[name] = await isOver(new Uint8Array(Buffer.from(asked[name], 'base64')), new Uint8Array([1, 2, 3]));
              } catch (refused) {
                told[name] = false;
              }
            }
            console.log(JSON.stringify(told));
            """;

    private final Map<String, byte[]> asked = new LinkedHashMap<>();
    private final Map<String, Boolean> expected = new LinkedHashMap<>();

    @Test
    void looks_at_the_same_stamps_as_the_service(@TempDir Path folder) throws Exception {
        var digest = Stamps.sha256(COVERED);
        var usual = rsa(2048, 65_537);
        stamp("a curve", true, Stamps.by(curve("secp521r1"), "SHA512withECDSA", digest));
        stamp("another curve", false, Stamps.by(curve("brainpoolP256r1"), "SHA256withECDSA", digest));
        stamp("an ordinary key", true, Stamps.by(usual, "SHA256withRSA", digest));
        stamp("a salt", true, Stamps.salted(usual, salt(64), digest));
        stamp("a long salt", false, Stamps.salted(usual, salt(65), digest));
        stamp("a long key", true, Stamps.by(rsa(4096, 3), "SHA256withRSA", digest));
        stamp("a key that is too long", false, Stamps.by(rsa(4104, 65_537), "SHA256withRSA", digest));
        stamp("a key that is too short", false, Stamps.by(rsa(2040, 65_537), "SHA256withRSA", digest));
        stamp("a long exponent", true, Stamps.by(rsa(2048, 4_294_967_295L), "SHA256withRSA", digest));
        stamp("one that is too long", false, Stamps.by(rsa(2048, 4_294_967_311L), "SHA256withRSA", digest));
        stamp("some certificates", true, Stamps.among(15, curve("secp256r1"), digest));
        stamp("too many", false, Stamps.among(16, curve("secp256r1"), digest));
        assertThat(byThePage(folder)).isEqualTo(expected);
        asked.forEach(
                (name, token) -> assertThat(TimeStamp.isOver(ContentInfo.getInstance(token), of -> of.update(COVERED)))
                        .as(name)
                        .isEqualTo(expected.get(name)));
    }

    private void stamp(String name, boolean lookedAt, ContentInfo token) throws IOException {
        asked.put(name, token.getEncoded("DER"));
        expected.put(name, lookedAt);
    }

    private static KeyPair rsa(int bits, long exponent) throws Exception {
        return Stamps.keys("RSA", new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)));
    }

    private static KeyPair curve(String name) throws Exception {
        return Stamps.keys("EC", new ECGenParameterSpec(name));
    }

    private static PSSParameterSpec salt(int length) {
        return new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, length, 1);
    }

    private Map<?, ?> byThePage(Path folder) throws IOException, InterruptedException {
        copy(scripts(), folder);
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
        Files.writeString(folder.resolve("asked.json"), JsonMapper.shared().writeValueAsString(asked));
        Files.writeString(folder.resolve("ask.js"), ASK);
        var node = new ProcessBuilder("node", "ask.js")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return JsonMapper.shared().readValue(said, Map.class);
    }

    /** Why looked for: its name changes with what the scripts do. */
    private static Path scripts() throws IOException {
        try (var all = Files.list(Path.of("src/main/resources/static/verify"))) {
            return all.filter(one -> Files.exists(one.resolve("stamp.js")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : (Iterable<Path>) all::iterator) {
                var copy = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) Files.createDirectories(copy);
                else Files.copy(one, copy);
            }
        }
    }
}
