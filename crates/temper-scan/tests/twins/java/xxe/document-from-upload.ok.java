import javax.xml.parsers.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.w3c.dom.Document;

@RestController
class ImportController {
    private DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return f.newDocumentBuilder();
    }

    @PostMapping("/import")
    String root(@RequestParam("file") MultipartFile file) throws Exception {
        Document d = builder().parse(file.getInputStream());
        return d.getDocumentElement().getTagName();
    }
}
