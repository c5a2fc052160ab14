import javax.script.*;
import org.springframework.web.bind.annotation.*;
import java.util.Map;

@RestController
public class CalculatorController {

    @PostMapping("/calculate")
    public Map<String, Object> calculate(@RequestBody Map<String, String> request) throws ScriptException {
        double a = Double.parseDouble(request.get("left"));
        double b = Double.parseDouble(request.get("right"));
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("JavaScript");
        return Map.of("result", engine.eval(a + " + " + b));
    }
}
