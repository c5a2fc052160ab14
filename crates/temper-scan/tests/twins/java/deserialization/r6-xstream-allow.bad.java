import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.NoTypePermission;
import org.springframework.web.bind.annotation.*;

@RestController
public class OrderXmlController {

    private final XStream xstream;

    public OrderXmlController() {
        xstream = new XStream();
        xstream.alias("order", Order.class);
        xstream.allowTypesByRegExp(new String[] {".*"});
    }

    @PostMapping(value = "/orders", consumes = "application/xml")
    public String create(@RequestBody String xml) {
        Order order = (Order) xstream.fromXML(xml);
        return order.getNumber();
    }
}
