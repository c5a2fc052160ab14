import javax.script.*;
import org.springframework.web.bind.annotation.*;
import java.util.Map;

@RestController
public class CalculatorController {

    @PostMapping("/calculate")
    public Map<String, Object> calculate(@RequestBody Map<String, String> request) throws ScriptException {
        String expression = request.get("expression");
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("JavaScript");
        return Map.of("result", engine.eval(expression));
    }
}
