import java.io.IOException;
import java.util.concurrent.*;
import javax.servlet.http.*;

public class AsyncExport extends HttpServlet {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) {
        final String table = req.getParameter("table");
        final int rows = table.length();
        pool.submit(() -> {
            Process p = Runtime.getRuntime().exec(new String[] {"sh", "-c", "/opt/bin/export " + table});
            return p.waitFor();
        });
        resp.setStatus(202);
    }
}
