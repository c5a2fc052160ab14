import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Admin extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        if ("true".equals(request.getParameter("isAdmin"))) { // bad
            response.setStatus(200);
        }
        if (request.getHeader("X-User-Role").equals("ADMIN")) { // bad
            response.setStatus(200);
        }
        if ("show".equals(request.getParameter("action"))) { // ok
            response.setStatus(204);
        }
        if (request.isUserInRole("ADMIN")) { // ok
            response.setStatus(200);
        }
    }
}
