import java.security.MessageDigest;
import java.util.HexFormat;

public final class Hashes {

    private Hashes() {
    }

    public static String hex(String algorithm, byte[] data) throws Exception {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        return HexFormat.of().formatHex(digest.digest(data));
    }

    public static String apiKeyFingerprint(String apiKey) throws Exception {
        return hex("SHA-1", apiKey.getBytes());
    }
}
