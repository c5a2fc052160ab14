import java.io.File;
import java.util.*;
import javax.servlet.http.*;

public class CacheAdmin extends HttpServlet {
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> job = new HashMap<>();
        job.put("dir", "/var/cache/app");
        job.put("entry", request.getParameter("entry"));
        job.put("index", "index.bin");
        File victim = new File(job.get("dir") + File.separator + job.get("index"));
        boolean gone = victim.delete();
        response.setStatus(gone ? 204 : 404);
    }
}
