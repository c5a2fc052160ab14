import org.springframework.expression.*;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.web.bind.annotation.*;

@RestController
public class RuleController {
    private final ExpressionParser parser = new SpelExpressionParser();

    @GetMapping("/discount")
    public Double discount(@RequestParam String rule, @RequestParam double price) {
        Expression expression = parser.parseExpression("#price * (" + rule + ")");
        EvaluationContext context = new org.springframework.expression.spel.support.StandardEvaluationContext();
        context.setVariable("price", price);
        return expression.getValue(context, Double.class);
    }
}
