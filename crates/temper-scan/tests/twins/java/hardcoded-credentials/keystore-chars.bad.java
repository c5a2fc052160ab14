import java.io.*;
import java.security.KeyStore;

public class Keys {
    public static KeyStore open(File file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] pass = "changeit-9917".toCharArray();
        try (InputStream in = new FileInputStream(file)) {
            store.load(in, pass);
        }
        return store;
    }
}
