package javax.servlet.http;

import java.io.IOException;
import java.io.PrintWriter;

/** What a servlet answers. */
public interface HttpServletResponse {
    PrintWriter getWriter() throws IOException;

    void setContentType(String type);

    void setStatus(int status);

    void setHeader(String name, String value);

    void sendError(int status) throws IOException;

    void sendRedirect(String target) throws IOException;
}
