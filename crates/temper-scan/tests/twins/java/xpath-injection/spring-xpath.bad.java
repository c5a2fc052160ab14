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
        XPathExpression e = x.compile(String.format("//person[@name='%s']/phone/text()", name));
        return e.evaluate(staff);
    }
}
