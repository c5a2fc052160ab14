import java.io.*;
import java.security.KeyStore;

public class Keys {
    public static KeyStore open(File file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] pass = System.console().readPassword("Keystore password: ").toCharArray();
        try (InputStream in = new FileInputStream(file)) {
            store.load(in, pass);
        }
        return store;
    }
}
