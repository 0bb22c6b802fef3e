package fr.workinfrance.service.vouching;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The library that signs and checks. Why once: to make it takes longer than many of the checks that are made with it. */
public final class BouncyCastle {

    public static final Provider PROVIDER = new BouncyCastleProvider();

    private BouncyCastle() {}
}
