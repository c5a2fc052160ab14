import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.javalin.Javalin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Register extends HttpServlet {
    private Connection connection;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            response.getWriter().println("failed: " + e.getMessage()); // bad
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e.getMessage()); // bad
            log("commit failed", e); // ok
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "internal error"); // ok
        }
    }

    void traces(HttpServletResponse response) throws IOException {
        try {
            run();
        } catch (Exception e) {
            response.getWriter().println(com.google.common.base.Throwables.getStackTraceAsString(e)); // bad
        }
    }
}

@RestControllerAdvice
class Advice {
    record Answer(String code, String detail) {
    }

    @ExceptionHandler(SQLException.class)
    Answer told(SQLException e) {
        return new Answer("DB", e.getMessage()); // bad
    }

    @ExceptionHandler(IOException.class)
    Answer untold(IOException e) {
        return new Answer("IO", "please try again"); // ok
    }
}

class Errors implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            exchange.sendResponseHeaders(200, 0);
        } catch (IOException e) {
            exchange.getResponseBody().write(e.toString().getBytes()); // bad
            exchange.getResponseBody().write("error".getBytes()); // ok
        }
    }
}
