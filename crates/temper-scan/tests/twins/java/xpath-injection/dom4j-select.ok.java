import org.dom4j.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class CatalogController {
    private final Document catalog;

    public CatalogController(Document catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/price")
    public String price(@RequestParam String isbn) {
        long number = Long.parseLong(isbn);
        Node node = catalog.selectSingleNode("//book[@isbn='" + number + "']/price");
        return node == null ? "" : node.getText();
    }
}
