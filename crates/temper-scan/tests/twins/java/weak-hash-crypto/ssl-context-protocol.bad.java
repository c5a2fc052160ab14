import java.security.*;
import javax.net.ssl.*;

public class Channels {
    public static SSLSocketFactory factory() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("SSLv3");
        context.init(null, null, null);
        return context.getSocketFactory();
    }
}
