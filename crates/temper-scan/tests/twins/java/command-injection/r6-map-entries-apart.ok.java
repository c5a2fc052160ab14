import javax.servlet.http.*;
import java.io.IOException;
import java.util.*;

public class JobServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> job = new HashMap<>();
        job.put("label", request.getParameter("label"));
        job.put("script", "/opt/jobs/nightly.sh");
        log("starting " + job.size() + " settings");
        Runtime.getRuntime().exec("/bin/sh " + job.get("script"));
        response.setStatus(202);
    }
}
