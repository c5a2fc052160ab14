import java.sql.*;
import javax.servlet.http.*;

class Box<T> {
    private T content;
    private final T initial;

    Box(T initial) {
        this.initial = initial;
        this.content = initial;
    }

    void fill(T t) {
        this.content = t;
    }

    T content() {
        return content;
    }

    T initial() {
        return initial;
    }
}

class BoxServlet extends HttpServlet {
    private Connection c;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Box<String> box = new Box<>("unset");
        box.fill(request.getParameter("v"));
        try {
            c.prepareStatement("SELECT * FROM t WHERE v = '" + box.content() + "'").execute();
        } catch (SQLException e) {
            response.setStatus(500);
        }
    }
}
