import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.vertx.ext.web.Router;
import javax.ws.rs.GET;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import java.io.IOException;
import java.io.PrintWriter;
import org.owasp.encoder.Encode;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.util.HtmlUtils;
import org.unbescape.html.HtmlEscape;
import javax.servlet.AsyncContext;

public class Hello extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        response.setContentType("text/html");
        PrintWriter out = response.getWriter();
        out.println("<p>Hello, " + name + "</p>"); // bad
        out.printf("<p>Hello, %s</p>", name); // bad
        response.getWriter().write(String.join(" ", "Hello", name)); // bad
        out.println("<p>Hello, " + Encode.forHtml(name) + "</p>"); // ok
        out.println("<p>" + Integer.parseInt(request.getParameter("number")) + "</p>"); // ok
        name = "nobody";
        out.println("<p>Hello, " + name + "</p>"); // ok
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().println("Hello, " + request.getParameter("name")); // ok
    }

    void others(HttpServletRequest request, HttpServletResponse response, AsyncContext async) throws IOException {
        String name = request.getParameter("name");
        response.setContentType("text/html");
        response.getWriter().println(HtmlEscape.escapeHtml5(name)); // ok
        response.getWriter().println(HtmlUtils.htmlEscapeDecimal(name)); // ok
        response.getWriter().println(async.getRequest().getParameter("name")); // bad
        response.getWriter().println(java.util.stream.Stream.ofNullable(name).takeWhile(text -> true).findFirst().get()); // bad
    }

    void wrapped(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter writer = new PrintWriter(response.getOutputStream());
        writer.println("<p>" + request.getParameter("name")); // bad
        writer.println("<p>nobody"); // ok
    }
}

class Echo implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String text = exchange.getRequestURI().getQuery();
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.getResponseBody().write(("<p>" + text + "</p>").getBytes()); // bad
        exchange.getResponseBody().write(("<p>" + Encode.forHtml(text) + "</p>").getBytes()); // ok
    }
}

class Json implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseBody().write(exchange.getRequestURI().getQuery().getBytes()); // ok
    }
}

class Routes {
    void html(Router router) {
        router.get("/a").handler(ctx -> ctx.response().putHeader("content-type", "text/html").end(ctx.pathParam("a"))); // bad
        router.get("/b").handler(ctx -> ctx.response().putHeader("content-type", "text/plain").end(ctx.pathParam("b"))); // ok
    }
}

class Typed {
    @GET
    public Response html(@QueryParam("name") String name) {
        return Response.ok().entity("<p>" + name).type(MediaType.TEXT_HTML).build(); // bad
    }

    @GET
    public Response plain(@QueryParam("name") String name) {
        return Response.ok().entity("<p>" + name).type(MediaType.TEXT_PLAIN).build(); // ok
    }
}

@org.springframework.web.bind.annotation.RestController
class Answers {
    record Greeting(String text) {
    }

    @org.springframework.web.bind.annotation.GetMapping("/text")
    String text(@org.springframework.web.bind.annotation.RequestParam String name) {
        return "<p>" + name; // bad
    }

    @org.springframework.web.bind.annotation.GetMapping("/record")
    Greeting told(@org.springframework.web.bind.annotation.RequestParam String name) {
        return new Greeting("Hello, " + name); // ok
    }

    @org.springframework.web.bind.annotation.GetMapping("/list")
    java.util.List<String> listed(@org.springframework.web.bind.annotation.RequestParam String name) {
        return java.util.List.of(name); // ok
    }
}
