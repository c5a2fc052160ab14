import org.mvel2.MVEL;
import org.springframework.web.bind.annotation.*;
import java.util.*;

@RestController
public class DiscountController {

    private static final Map<String, String> RULES = Map.of(
            "student", "price * 0.8",
            "senior", "price * 0.9");

    @PostMapping("/discount")
    public Object discount(@RequestParam String rule, @RequestParam double price) {
        Map<String, Object> vars = new HashMap<>();
        vars.put("price", price);
        return MVEL.eval(rule, vars);
    }
}
