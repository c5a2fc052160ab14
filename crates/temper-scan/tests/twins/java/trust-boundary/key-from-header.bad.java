import jakarta.servlet.http.*;

public class Tracker {
    void track(HttpServletRequest request) {
        String campaign = request.getHeader("X-Campaign");
        String key;
        if ("spring".equals(campaign) || "autumn".equals(campaign)) {
            key = campaign;
        } else {
            key = campaign;
        }
        request.getSession().setAttribute(key, Boolean.TRUE);
    }
}
