import groovy.lang.*;
import org.springframework.web.bind.annotation.*;
import java.util.Map;

@RestController
public class WorkflowController {

    @PostMapping("/workflow/run")
    public Object run(@RequestBody Map<String, String> request) {
        Binding binding = new Binding();
        binding.setVariable("amount", request.get("amount"));
        GroovyShell shell = new GroovyShell(binding);
        Script script = shell.parse("amount.toBigDecimal() > 1000");
        return script.run();
    }
}
