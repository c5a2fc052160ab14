import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

class Email extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) { // ok
        request.getSession().setAttribute("seen", request.getParameter("page"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) { // bad
        HttpSession session = request.getSession(false);
        Users.of(session.getAttribute("user")).setEmail(request.getParameter("email"));
    }
}

class Name extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) { // bad
        change(request);
    }

    private void change(HttpServletRequest request) {
        Users.of(request.getSession().getAttribute("user")).setName(request.getParameter("name"));
    }
}

class Feedback extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) { // ok
        Feedbacks.add(request.getParameter("text"));
    }
}

class Removal extends HttpServlet {
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) { // ok
        Users.of(request.getSession().getAttribute("user")).forget(request.getParameter("name"));
    }
}
