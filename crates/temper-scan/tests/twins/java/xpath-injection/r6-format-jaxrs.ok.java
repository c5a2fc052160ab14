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
        xpath.setXPathVariableResolver(name -> "title".equals(name.getLocalPart()) ? title : null);
        return xpath.evaluate("//book[title=$title]/price/text()", catalog);
    }
}
