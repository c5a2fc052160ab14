import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.NoTypePermission;
import javax.ws.rs.*;

@Path("/orders")
public class OrderResource {
    @POST
    @Consumes("application/xml")
    public String create(String xml) {
        XStream xs = new XStream();
        xs.alias("order", Order.class);
        Order order = (Order) xs.fromXML(xml);
        return order.id;
    }

    static class Order {
        String id;
    }
}
