import java.io.IOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.validation.SchemaFactory;
import javax.xml.transform.stream.StreamSource;

public class Parse extends HttpServlet {
    void unsafe(HttpServletRequest request) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.parse(request.getInputStream()); // bad
    }

    void safe(HttpServletRequest request) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.parse(request.getInputStream()); // ok
    }

    void more(HttpServletRequest request) throws Exception {
        SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema").newSchema(new StreamSource(request.getInputStream())); // bad
        SchemaFactory careful = SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema");
        careful.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        careful.newSchema(new StreamSource(request.getInputStream())); // ok
    }
}
