import java.io.InputStream;
import javax.servlet.http.*;
import org.xml.sax.*;
import org.xml.sax.helpers.*;

public class Import extends HttpServlet {
    @Override
    protected void doPut(HttpServletRequest req, HttpServletResponse resp) {
        try (InputStream in = req.getInputStream()) {
            XMLReader reader = XMLReaderFactory.createXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
            reader.setContentHandler(new DefaultHandler());
            reader.parse(new InputSource(in));
            resp.setStatus(204);
        } catch (Exception e) {
            resp.setStatus(400);
        }
    }
}
