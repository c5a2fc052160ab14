import java.io.IOException;
import java.util.*;
import javax.servlet.http.*;

public class Tour extends HttpServlet {
    private static final List<String> STEPS = Collections.unmodifiableList(Arrays.asList("/start", "/middle", "/end"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String step = request.getParameter("step");
        response.sendRedirect(STEPS.contains(step) ? step : "/start");
    }
}
