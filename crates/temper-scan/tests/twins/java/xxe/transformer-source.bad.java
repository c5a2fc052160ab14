import java.io.*;
import javax.servlet.http.*;
import javax.xml.XMLConstants;
import javax.xml.transform.*;
import javax.xml.transform.stream.*;

public class Convert extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            Transformer transformer = factory.newTransformer();
            transformer.transform(new StreamSource(request.getInputStream()), new StreamResult(new StringWriter()));
        } catch (TransformerException e) {
            response.sendError(400);
        }
    }
}
