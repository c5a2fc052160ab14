import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A private forum: who has an invitation code may join. */
@WebServlet("/invitations")
public class InvitationServlet extends HttpServlet {

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 20;

    /** The codes that were given out. */
    private final Set<String> invitations = ConcurrentHashMap.newKeySet();

    /** Answers a new code, which the member hands to a friend. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String code = newCode();
        invitations.add(code);
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(code);
    }

    /** Lets in who has a code. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String code = request.getParameter("code");
        if (code == null || !invitations.contains(code)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This code is not valid");
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("Welcome");
    }

    /** Makes a code of LENGTH random characters out of LETTERS. */
    private String newCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
