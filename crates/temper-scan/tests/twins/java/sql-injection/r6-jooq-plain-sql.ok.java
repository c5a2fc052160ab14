import org.jooq.*;
import org.jooq.impl.DSL;
import org.springframework.web.bind.annotation.*;
import java.util.List;
import java.util.Map;

@RestController
public class ShipmentController {

    private final DSLContext create;

    public ShipmentController(DSLContext create) {
        this.create = create;
    }

    @GetMapping("/shipments/{tracking}")
    public List<Map<String, Object>> get(@PathVariable String tracking) {
        return create.fetch("SELECT * FROM shipment WHERE tracking_no = ?", tracking).intoMaps();
    }
}
