import javax.xml.stream.*;
import java.io.StringReader;
import javax.ws.rs.*;

@Path("/feed")
public class FeedResource {
    @POST
    public int count(String xml) throws XMLStreamException {
        XMLInputFactory f = XMLInputFactory.newInstance();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader r = f.createXMLStreamReader(new StringReader(xml));
        int n = 0;
        while (r.hasNext()) {
            r.next();
            n++;
        }
        return n;
    }
}
