public class DashboardServlet extends HttpServlet {
    private static class View {
        String user;
        String title;
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        View view = new View();
        view.title = "Dashboard";
        view.user = "guest";
        for (Cookie c : req.getCookies()) {
            if ("nick".equals(c.getName())) {
                view.user = c.getValue();
            }
        }
        resp.setContentType("text/html");
        resp.getWriter().printf("<h1>%s</h1>", view.title);
    }
}
