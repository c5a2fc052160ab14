import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Iterator;
import java.util.LinkedList;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/iterator-order")
public class IteratorOrderServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LinkedList<String> q = new LinkedList<>();
        q.addLast("a.log");
        q.addFirst(request.getParameter("log"));
        String log = q.getFirst();
        try (RandomAccessFile f = new RandomAccessFile("/var/log/" + log, "r")) {
            response.getWriter().println(f.length());
        }
    }
}
