import java.io.IOException;
import java.util.Base64;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/base64-chain")
public class Base64ChainServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String token = request.getParameter("t");
            String coded = Base64.getEncoder().encodeToString(token.getBytes());
            String back = new String(Base64.getDecoder().decode(coded));
            String kind = back.isEmpty() ? "txt" : "log";
            Runtime.getRuntime().exec("/usr/bin/find /srv -name " + kind);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
