import org.dom4j.*;
import org.dom4j.io.SAXReader;
import javax.servlet.http.*;
import java.io.*;
import java.util.stream.Collectors;

public class NotifyServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String xml = request.getReader().lines().collect(Collectors.joining());
        try {
            SAXReader reader = new SAXReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = reader.read(new StringReader(xml));
            String order = document.getRootElement().elementText("out_trade_no");
            Orders.markPaid(order);
            response.getWriter().print("SUCCESS");
        } catch (Exception e) {
            response.getWriter().print("FAIL");
        }
    }
}
