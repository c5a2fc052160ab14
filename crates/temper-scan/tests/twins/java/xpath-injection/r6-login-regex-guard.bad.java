import org.springframework.web.bind.annotation.*;
import org.w3c.dom.*;
import javax.xml.parsers.*;
import javax.xml.xpath.*;
import java.io.File;

@RestController
public class LegacyAuthController {

    @PostMapping("/legacy/login")
    public boolean login(@RequestParam String user, @RequestParam String pin) throws Exception {
        DocumentBuilderFactory dbf = DocumentBuilderFactory.newInstance();
        Document users = dbf.newDocumentBuilder().parse(new File("/etc/app/users.xml"));
        XPathExpression expr = XPathFactory.newInstance().newXPath()
                .compile("/users/user[@name='" + user + "' and @pin='" + pin + "']");
        NodeList found = (NodeList) expr.evaluate(users, XPathConstants.NODESET);
        return found.getLength() == 1;
    }
}
