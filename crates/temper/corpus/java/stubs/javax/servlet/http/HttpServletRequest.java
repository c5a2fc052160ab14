package javax.servlet.http;

import java.io.IOException;
import java.io.InputStream;

/** What a servlet is asked. */
public interface HttpServletRequest {
    String getParameter(String name);

    InputStream getInputStream() throws IOException;
}
