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
        Parser parser = new Parser(formula);
        double value = parser.sum();
        if (!parser.atEnd()) {
            throw new IllegalArgumentException("text after the formula");
        }
        return value;
    }

    /** Reads a formula from left to right: a sum has products, a product has factors. */
    private static class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        boolean atEnd() {
            return at == text.length();
        }

        double sum() {
            double value = product();
            while (true) {
                if (take('+')) {
                    value += product();
                } else if (take('-')) {
                    value -= product();
                } else {
                    return value;
                }
            }
        }

        private double product() {
            double value = factor();
            while (true) {
                if (take('*')) {
                    value *= factor();
                } else if (take('/')) {
                    value /= factor();
                } else {
                    return value;
                }
            }
        }

        private double factor() {
            if (take('-')) {
                return -factor();
            }
            if (take('(')) {
                double value = sum();
                if (!take(')')) {
                    throw new IllegalArgumentException("a parenthesis is open");
                }
                return value;
            }
            int start = at;
            while (!atEnd() && (text.charAt(at) == '.' || Character.isDigit(text.charAt(at)))) {
                at++;
            }
            return Double.parseDouble(text.substring(start, at));
        }

        private boolean take(char sign) {
            while (!atEnd() && text.charAt(at) == ' ') {
                at++;
            }
            if (atEnd() || text.charAt(at) != sign) {
                return false;
            }
            at++;
            return true;
        }
    }
}
