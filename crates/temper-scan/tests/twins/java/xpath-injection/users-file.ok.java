import java.io.*;
import javax.servlet.http.*;
import javax.xml.parsers.*;
import javax.xml.xpath.*;
import org.w3c.dom.*;

public class XmlLogin extends HttpServlet {
    private Document users;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = request.getParameter("user");
        XPath xpath = XPathFactory.newInstance().newXPath();
        try {
            if (!user.matches("[A-Za-z0-9]{1,32}")) {
                response.sendError(400);
                return;
            }
            NodeList found = (NodeList) xpath.evaluate("/users/user[name='" + user + "']", users, XPathConstants.NODESET);
            response.setStatus(found.getLength() == 1 ? 200 : 403);
        } catch (XPathExpressionException e) {
            response.sendError(500);
        }
    }
}
