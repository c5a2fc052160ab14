package javax.servlet.http;

import java.io.IOException;
import java.io.PrintWriter;

/** What a servlet answers. */
public interface HttpServletResponse {
    int SC_OK = 200;
    int SC_BAD_REQUEST = 400;
    int SC_UNAUTHORIZED = 401;
    int SC_FORBIDDEN = 403;
    int SC_NOT_FOUND = 404;
    int SC_INTERNAL_SERVER_ERROR = 500;

    PrintWriter getWriter() throws IOException;

    void setContentType(String type);

    void setStatus(int status);

    void setHeader(String name, String value);

    void sendError(int status) throws IOException;

    default void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    void sendRedirect(String target) throws IOException;
}
