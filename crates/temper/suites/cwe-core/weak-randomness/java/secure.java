import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Polls for small circles: only who is given the code of a poll can look at it. */
@WebServlet("/polls")
public class PollServlet extends HttpServlet {

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 20;

    /** The question of each poll by its code. */
    private final Map<String, String> polls = new ConcurrentHashMap<>();

    /** Makes a poll of the parameter "question" and answers its code. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding("UTF-8");
        String question = request.getParameter("question");
        if (question == null || question.length() > 500) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which question?");
            return;
        }
        String code = newCode();
        polls.put(code, question);
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(code);
    }

    /** Shows the question of the poll with the code of the parameter "code". */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String code = request.getParameter("code");
        String question = code == null ? null : polls.get(code);
        if (question == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such poll");
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(question);
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
