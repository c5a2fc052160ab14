import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.apache.commons.text.StringEscapeUtils;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A dairy brings milk to the door; its customers change their address here. */
@WebServlet("/address")
public class AddressServlet extends HttpServlet {

    /** The address by the name of the customer. */
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        address(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding("UTF-8");
        address(request, response);
    }

    /**
     * Shows a signed-in customer a form with the field "address" (GET), and stores what the
     * customer sends with it (POST). After that the browser shows the form again. The sign-in page
     * puts the name of the customer into the session as "customer".
     */
    private void address(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession(false);
        String customer = session == null ? null : (String) session.getAttribute("customer");
        if (customer == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Please sign in");
            return;
        }

        if (request.getMethod().equals("POST")) {
            if (!isFromOurForm(request, session)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN,
                        "Please send the form from our page");
                return;
            }
            String address = request.getParameter("address");
            addresses.put(customer, address == null ? "" : address);
            response.sendRedirect("/address");
            return;
        }

        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        session.setAttribute("csrfToken", token);

        String stored = addresses.getOrDefault(customer, "");
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<!DOCTYPE html>");
        out.println("<title>Address</title>");
        out.println("<form method=\"post\" action=\"/address\">");
        out.println("<input type=\"hidden\" name=\"csrfToken\" value=\"" + token + "\">");
        out.println("<input name=\"address\" value=\""
                + StringEscapeUtils.escapeHtml4(stored) + "\">");
        out.println("<button>Store</button>");
        out.println("</form>");
    }

    /** Whether the request has the token that the form of this session was shown with. */
    private static boolean isFromOurForm(HttpServletRequest request, HttpSession session) {
        String expected = (String) session.getAttribute("csrfToken");
        String sent = request.getParameter("csrfToken");
        return expected != null && sent != null && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
