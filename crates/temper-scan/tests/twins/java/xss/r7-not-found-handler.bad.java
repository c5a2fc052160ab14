@ControllerAdvice
public class NotFoundPage {
    @ExceptionHandler(NoHandlerFoundException.class)
    public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(404);
        response.setContentType("text/html");
        String path = request.getParameter("path");
        String message = path != null ? "No page called " + path : "No such page";
        response.getWriter().write("<html><body><b>" + message + "</b></body></html>");
    }
}
