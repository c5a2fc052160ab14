import javax.ws.rs.*;
import javax.xml.xpath.*;
import org.w3c.dom.Document;

@Path("/catalog")
public class CatalogResource {

    private final Document catalog = CatalogLoader.load();

    @GET
    @Path("/price")
    public String price(@QueryParam("title") String title) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        String expression = String.format("//book[title='%s']/price/text()", title);
        return xpath.evaluate(expression, catalog);
    }
}
