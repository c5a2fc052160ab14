import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
        // <hole>
    }
}
