package org.owasp.encoder;

/** As much of the encoder as the function checks need. */
public final class Encode {
    private Encode() {
    }

    public static String forHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;");
    }
}
