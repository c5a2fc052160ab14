import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Search extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String word = request.getParameter("word");
        Pattern open = Pattern.compile(word); // bad
        Pattern quoted = Pattern.compile(Pattern.quote(word)); // ok
        boolean found = Pattern.matches(".*" + word, "text"); // bad
    }
}
