import java.io.IOException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import net.sf.saxon.s9api.XPathCompiler;
import org.apache.xpath.XPathAPI;

public class Query extends HttpServlet {
    void find(HttpServletRequest request, Document document) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.evaluate("//user[name='" + request.getParameter("name") + "']", document); // bad
        xpath.evaluate("//user[name=$name]", document); // ok
    }

    void libraries(HttpServletRequest request, XPathCompiler compiler, org.w3c.dom.Node root) throws Exception {
        String name = request.getParameter("name");
        compiler.evaluate("//user[name='" + name + "']", null); // bad
        XPathAPI.selectSingleNode(root, "//user[name='" + name + "']"); // bad
        XPathAPI.selectSingleNode(root, "//user[1]"); // ok
    }
}
