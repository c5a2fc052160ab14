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
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(body);
        Object order = JAXBContext.newInstance("com.example.orders").createUnmarshaller().unmarshal(reader);
        System.out.println(order.hashCode());
    }
}
