import java.io.*;
import javax.xml.bind.*;
import javax.xml.stream.*;
import javax.ws.rs.*;

@Path("/orders")
public class OrderXml {
    @POST
    @Consumes("application/xml")
    public void accept(InputStream body) throws JAXBException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(body);
        Object order = JAXBContext.newInstance("com.example.orders").createUnmarshaller().unmarshal(reader);
        System.out.println(order.hashCode());
    }
}
