import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** A wholesaler takes orders from the programs of its customers. */
@WebServlet("/orders")
public class OrderServlet extends HttpServlet {

    /** Confirms an order with the list of its articles. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> articles;
        try {
            articles = articles(request.getInputStream());
        } catch (SAXException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This is not an order");
            return;
        } catch (ParserConfigurationException e) {
            log("There is no XML parser", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        for (String article : articles) {
            response.getWriter().println(article);
        }
    }

    /** Reads an order in XML and returns the text of each element "article". */
    private List<String> articles(InputStream order)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document document = factory.newDocumentBuilder().parse(order);
        NodeList nodes = document.getElementsByTagName("article");
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            articles.add(nodes.item(i).getTextContent());
        }
        return articles;
    }
}
