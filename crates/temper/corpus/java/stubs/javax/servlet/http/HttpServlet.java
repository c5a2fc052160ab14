package javax.servlet.http;

import java.io.IOException;

/** As much of a servlet as the function checks need. */
public class HttpServlet {
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(405);
    }

    public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(405);
    }

    public void log(String message, Throwable error) {
    }
}
