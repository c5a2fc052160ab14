import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Properties;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacUtils;
import org.bouncycastle.crypto.digests.MD5Digest;

class Digests {
    MessageDigest old() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-1"); // bad
    }

    MessageDigest strong() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256"); // ok
    }

    MessageDigest configured(Properties properties) throws NoSuchAlgorithmException {
        String name = properties.getProperty("digest", "MD5");
        return MessageDigest.getInstance(name); // bad
    }

    MessageDigest configuredWell(Properties properties) throws NoSuchAlgorithmException {
        String name = properties.getProperty("digest", "SHA-512");
        return MessageDigest.getInstance(name); // ok
    }

    String hex(byte[] data) {
        return DigestUtils.md5Hex(data); // bad
    }

    void libraries(String text) {
        new MD5Digest(); // bad
        HmacUtils.hmacSha1Hex("key", text); // bad
        HmacUtils.hmacSha256Hex("key", text); // ok
    }
}
