package javax.servlet.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** A request with one parameter, and what was answered to it. */
public class Fake {
    public byte[] body = new byte[0];
    public int status = 200;
    private final Map<String, String> headers = new HashMap<>();
    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(text, true);
    private final String name;
    private final String value;

    private Fake(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public static Fake get(String name, String value) {
        return new Fake(name, value);
    }

    public String text() {
        writer.flush();
        return text.toString();
    }

    public String header(String name) {
        return headers.get(name);
    }

    public final HttpServletRequest request = new HttpServletRequest() {
        @Override
        public String getParameter(String asked) {
            return asked.equals(name) ? value : null;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    };

    public final HttpServletResponse response = new HttpServletResponse() {
        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void setContentType(String type) {
            headers.put("Content-Type", type);
        }

        @Override
        public void setStatus(int code) {
            status = code;
        }

        @Override
        public void setHeader(String name, String value) {
            headers.put(name, value);
        }

        @Override
        public void sendError(int code) {
            status = code;
        }

        @Override
        public void sendRedirect(String target) {
            status = 302;
            headers.put("Location", target);
        }
    };
}
