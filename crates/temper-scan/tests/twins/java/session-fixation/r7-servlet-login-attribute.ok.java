public class SignInServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        User user = accounts.verify(request.getParameter("email"), request.getParameter("password"));
        if (user == null) {
            response.sendRedirect("/signin?error");
            return;
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute("user", user);
        response.sendRedirect("/");
    }
}
