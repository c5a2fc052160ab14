import java.security.*;

class KeyPairs {
    static final int LEGACY = 1024;
    static final int STRONG = 3072;

    KeyPair create() throws NoSuchAlgorithmException {
        KeyPairGenerator g = KeyPairGenerator.getInstance("RSA");
        g.initialize(STRONG);
        return g.generateKeyPair();
    }
}
