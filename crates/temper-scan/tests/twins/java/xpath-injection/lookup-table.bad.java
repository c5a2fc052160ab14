import java.util.Map;
import javax.xml.xpath.*;
import org.springframework.web.bind.annotation.*;
import org.w3c.dom.Document;

@RestController
public class CatalogController {
    private static final Map<String, String> PATHS = Map.of("books", "/shop/book", "music", "/shop/music");
    private Document catalog;

    @GetMapping("/count/{kind}")
    public String count(@PathVariable("kind") String kind) throws XPathExpressionException {
        String path = PATHS.getOrDefault(kind, "/shop/" + kind);
        return (String) XPathFactory.newInstance().newXPath().evaluate("count(" + path + ")", catalog, XPathConstants.STRING);
    }
}
