import org.springframework.expression.*;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class AlertRuleController {

    private final ExpressionParser parser = new SpelExpressionParser();

    @PostMapping("/alerts/test")
    public boolean test(@RequestBody AlertRule rule) {
        EvaluationContext context = SimpleEvaluationContext.forReadOnlyDataBinding().withRootObject(new Metrics()).build();
        Expression condition = parser.parseExpression(rule.getCondition());
        return Boolean.TRUE.equals(condition.getValue(context, Boolean.class));
    }
}
