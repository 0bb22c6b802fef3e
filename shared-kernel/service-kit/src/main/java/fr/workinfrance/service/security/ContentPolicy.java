package fr.workinfrance.service.security;

/** What a page may load and run: nothing from elsewhere, nothing written inside the page, no frame around it. */
public final class ContentPolicy {

    static final String OF_PAGES = withScripts("'self'");

    /** Of the page that reads symbols by a decoder in WebAssembly, from this site like all the rest. */
    public static final String WITH_COMPILED_DECODER = withScripts("'self' 'wasm-unsafe-eval'");

    private static String withScripts(String scripts) {
        return "default-src 'none'; script-src " + scripts
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private ContentPolicy() {}
}
