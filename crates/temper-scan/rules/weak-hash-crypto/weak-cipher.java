import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.crypto.spec.SecretKeySpec;

public class Ciphers extends HttpServlet {
    void ciphers() throws GeneralSecurityException {
        Cipher.getInstance("DES/CBC/PKCS5Padding"); // bad
        Cipher.getInstance("AES/ECB/PKCS5Padding"); // bad
        Cipher.getInstance("AES/GCM/NoPadding"); // ok
    }

    void keys(byte[] key) {
        new SecretKeySpec(key, "DESede"); // bad
        new SecretKeySpec(key, "AES"); // ok
    }
}
