import java.io.*;
import javax.servlet.http.*;
import org.springframework.web.util.*;

public class Tag {
    private final Writer out;

    public Tag(Writer out) {
        this.out = out;
    }

    void attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        out.write(HtmlUtils.htmlEscape(value));
        out.write('"');
    }

    static void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        Tag tag = new Tag(response.getWriter());
        response.getWriter().write("<input");
        tag.attribute("value", request.getParameter("value"));
        response.getWriter().write("><b>" + (request.getParameter("b") == null ? "no" : "yes") + "</b>");
    }
}
