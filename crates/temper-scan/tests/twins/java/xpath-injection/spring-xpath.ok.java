import javax.xml.xpath.*;
import org.springframework.web.bind.annotation.*;
import org.w3c.dom.Document;

@RestController
class Staff {
    private final Document staff;

    Staff(Document staff) {
        this.staff = staff;
    }

    @GetMapping("/phone")
    String phone(@RequestParam String name) throws XPathExpressionException {
        XPath x = XPathFactory.newInstance().newXPath();
        x.setXPathVariableResolver(v -> v.getLocalPart().equals("n") ? name : null);
        XPathExpression e = x.compile("//person[@name=$n]/phone/text()");
        return e.evaluate(staff);
    }
}
