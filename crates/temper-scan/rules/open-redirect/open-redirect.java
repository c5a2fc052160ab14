import io.javalin.Javalin;
import spark.Spark;
import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import play.mvc.Results;
import javax.faces.context.ExternalContext;

public class Next extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getParameter("next")); // bad
        response.sendRedirect("/home"); // ok
        response.sendRedirect("/page?number=" + Integer.parseInt(request.getParameter("number"))); // ok
    }

    void libraries(HttpServletRequest request, ExternalContext context) throws IOException {
        String next = request.getParameter("next");
        new ModelAndView("redirect:" + next); // bad
        new ModelAndView("redirect:/pages/" + next); // ok
        context.redirect(next); // bad
        Results.found(next); // bad
        context.redirect("/start"); // ok
    }
}

class Hosts extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String url = request.getParameter("url");
        if (url.startsWith("https://example.org/")) {
            response.sendRedirect(url); // ok
        } else if (url.startsWith("https://example.org")) {
            response.sendRedirect(url); // bad
        }
    }

    static void routes(Javalin app) {
        app.get("/go", ctx -> ctx.redirect(ctx.queryParam("to"))); // bad
        app.get("/home", ctx -> ctx.redirect("/home")); // ok
        Spark.get("/click", (req, res) -> {
            res.redirect(req.queryParams("url")); // bad
            res.redirect("/landing/" + Integer.parseInt(req.queryParams("campaign"))); // ok
            return null;
        });
    }
}
