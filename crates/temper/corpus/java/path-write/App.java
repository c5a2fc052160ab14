import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    static File folder = new File("/tmp");

    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        String text = String.valueOf(name.length());
        File file = new File(folder, name);
        try (FileWriter writer = new FileWriter(file)) {
            writer.write(text);
        }
        response.setStatus(201);
        response.getWriter().print(text);
    }
}
