import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A club shows the blogs of its members; the page of the members links here. */
@WebServlet("/feed")
public class FeedServlet extends HttpServlet {

    /** The feeds of the members. */
    static final List<String> BLOGS = List.of(
            "https://ada.example.org/feed.xml",
            "https://ben.example.net/news.xml");

    /** Asks the blogs; it follows no redirections. */
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = request.getParameter("address");
        if (address == null || address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which blog?");
            return;
        }
        feed(address, response);
    }

    /** Fetches the address and sends on what it answers, as text. */
    private void feed(String address, HttpServletResponse response) throws IOException {
        int index = BLOGS.indexOf(address);
        if (index < 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "This is not one of our blogs");
            return;
        }

        HttpResponse<String> answer;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(BLOGS.get(index)))
                    .timeout(Duration.ofSeconds(10)).build();
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            response.sendError(HttpServletResponse.SC_BAD_GATEWAY, "The blog cannot be reached");
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_BAD_GATEWAY, "The blog cannot be reached");
            return;
        }
        if (answer.statusCode() != 200) {
            response.sendError(HttpServletResponse.SC_BAD_GATEWAY, "The blog does not answer");
            return;
        }

        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().print(answer.body());
    }
}
