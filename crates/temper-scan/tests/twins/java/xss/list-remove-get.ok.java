import java.io.IOException;
import java.util.*;
import javax.servlet.http.*;

public class Choice extends HttpServlet {
    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        Map<String, String[]> map = request.getParameterMap();
        String param = "";
        if (!map.isEmpty()) {
            String[] values = map.get("choice");
            if (values != null) {
                param = values[0];
            }
        }
        List<String> list = new ArrayList<>();
        list.add("safe");
        list.add(param);
        list.add("moresafe");
        list.remove(0);
        String bar = list.get(1);
        int length = 1;
        if (bar != null) {
            length = bar.length();
            response.getWriter().write(bar, 0, length);
        }
    }
}
