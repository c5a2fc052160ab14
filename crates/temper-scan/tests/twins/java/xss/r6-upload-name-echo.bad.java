import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.*;
import jakarta.servlet.http.*;
import java.io.*;

@WebServlet("/upload")
@MultipartConfig(maxFileSize = 1_000_000)
public class UploadResultServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Part part = request.getPart("file");
        String name = part.getSubmittedFileName();
        long size = part.getSize();
        response.setContentType("text/html");
        PrintWriter out = response.getWriter();
        out.println("<html><body>");
        out.println("<p>Uploaded <b>" + name + "</b></p>");
        out.println("</body></html>");
    }
}
