import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/local-helper")
public class LocalHelperServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String back = request.getParameter("back");
        response.sendRedirect(isLocal(back) ? back : "/");
    }

    private static boolean isLocal(String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        return address.indexOf('\\') < 0;
    }
}
