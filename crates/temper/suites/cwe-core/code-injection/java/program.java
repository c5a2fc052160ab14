import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** A school lets its pupils check their sums. */
@WebServlet("/sum")
public class SumServlet extends HttpServlet {

    /** Answers the value of the parameter "formula", such as 2*(3+4). */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String formula = request.getParameter("formula");
        if (formula == null || formula.length() > 200) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which formula?");
            return;
        }
        try {
            double value = evaluate(formula);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(value);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This is not a formula");
        }
    }

    /**
     * Works out a formula with decimal numbers, + - * / and parentheses.
     *
     * @throws IllegalArgumentException when the text is no formula
     */
    private double evaluate(String formula) {
        // <hole>
    }
}
