import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.commons.text.StringEscapeUtils;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** A cookery site: visitors look for recipes. */
@WebServlet("/recipes")
public class RecipeServlet extends HttpServlet {

    private static final List<String> NAMES =
            List.of("Lentil soup", "Onion soup", "Plum cake", "Rice with peas");

    /**
     * Writes a page with the heading "Recipes with (word)" and a list of the names that contain the
     * word of the parameter "with", or "Nothing was found".
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String word = request.getParameter("with");
        if (word == null) {
            word = "";
        }

        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<!DOCTYPE html>");
        out.println("<title>Recipes</title>");
        out.println("<h1>Recipes with " + StringEscapeUtils.escapeHtml4(word) + "</h1>");
        out.println("<ul>");
        boolean found = false;
        for (String name : NAMES) {
            if (name.toLowerCase().contains(word.toLowerCase())) {
                out.println("<li>" + StringEscapeUtils.escapeHtml4(name) + "</li>");
                found = true;
            }
        }
        out.println("</ul>");
        if (!found) {
            out.println("<p>Nothing was found</p>");
        }
    }
}
