import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Headers extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        response.setHeader("X-Name", name); // bad
        response.setHeader("X-Name", name.replaceAll("[\\r\\n]", "")); // ok
        response.setHeader("X-Number", String.valueOf(Integer.parseInt(name))); // ok
    }
}

class Netty extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpHeaders unchecked = new DefaultHttpHeaders(false);
        unchecked.set("X-Name", request.getParameter("name")); // bad
        HttpHeaders checked = new DefaultHttpHeaders();
        checked.set("X-Name", request.getParameter("name")); // ok
    }
}
