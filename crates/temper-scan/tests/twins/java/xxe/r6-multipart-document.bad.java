import javax.xml.XMLConstants;
import javax.xml.parsers.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.w3c.dom.Document;

@RestController
public class CatalogImportController {

    @PostMapping(value = "/catalog", consumes = "multipart/form-data")
    public int importCatalog(@RequestPart("catalog") MultipartFile catalog) throws Exception {
        DocumentBuilder builder = newBuilder();
        Document doc = builder.parse(catalog.getInputStream());
        doc.getDocumentElement().normalize();
        return doc.getElementsByTagName("item").getLength();
    }

    private static DocumentBuilder newBuilder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(true);
        return factory.newDocumentBuilder();
    }
}
