import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.web.bind.annotation.*;

@RestController
public class RuleController {
    private final ExpressionParser parser = new SpelExpressionParser();

    @GetMapping("/rule")
    public boolean rule(@RequestParam String expression, @RequestParam int value) {
        SimpleEvaluationContext ctx = SimpleEvaluationContext.forReadOnlyDataBinding().build();
        ctx.setVariable("text", expression);
        Boolean b = parser.parseExpression("#text.length() > 3").getValue(ctx, Boolean.class);
        return Boolean.TRUE.equals(b);
    }
}
