import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Digests extends HttpServlet {
    void digests() throws GeneralSecurityException {
        MessageDigest.getInstance("MD5"); // bad
        MessageDigest.getInstance("SHA-256"); // ok
    }
}
