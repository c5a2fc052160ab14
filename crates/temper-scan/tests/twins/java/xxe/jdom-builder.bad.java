import java.io.*;
import org.jdom2.*;
import org.jdom2.input.SAXBuilder;
import org.springframework.web.bind.annotation.*;

@RestController
public class InvoiceController {
    @PostMapping("/invoice")
    public String total(@RequestBody String xml) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setIgnoringElementContentWhitespace(true);
        Document doc = builder.build(new StringReader(xml));
        return doc.getRootElement().getChildText("total");
    }
}
