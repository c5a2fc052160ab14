import groovy.lang.GroovyShell;
import org.apache.commons.jexl3.JexlBuilder;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import java.io.IOException;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.jexl3.JexlEngine;
import org.graalvm.polyglot.Context;
import groovy.lang.GroovyClassLoader;
import org.apache.commons.text.StringSubstitutor;
import com.samskivert.mustache.Mustache;
import freemarker.cache.StringTemplateLoader;
import jakarta.el.ELProcessor;

public class Evaluate extends HttpServlet {
    void run(HttpServletRequest request) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
        engine.eval(request.getParameter("formula")); // bad
        engine.eval("1 + " + Integer.parseInt(request.getParameter("number"))); // ok
    }

    void libraries(HttpServletRequest request, Context context, StringTemplateLoader templates, ELProcessor el) {
        String text = request.getParameter("formula");
        JexlEngine engine = new JexlBuilder().create();
        engine.createScript(text); // bad
        new GroovyClassLoader().parseClass(text); // bad
        context.eval("js", text); // bad
        el.eval(text); // bad
        StringSubstitutor.createInterpolator().replace(text); // bad
        Mustache.compiler().compile(text); // bad
        Mustache.compiler().compile("Hello {{name}}").execute(text); // ok
        templates.putTemplate("greeting", "Hello ${name}"); // ok
        context.eval("js", "1 + 1"); // ok
    }
}

class Expressions {
    void more(HttpServletRequest request) {
        String text = request.getParameter("text");
        new GroovyShell().parse(text); // bad
        new JexlBuilder().create().createExpression(text); // bad
        new JexlBuilder().create().createExpression("rows.size()"); // ok
        new SpelExpressionParser().parseExpression(text).getValue(); // bad
        new SpelExpressionParser().parseExpression(text).getValue(new StandardEvaluationContext()); // bad
        new SpelExpressionParser().parseExpression(text).getValue(SimpleEvaluationContext.forReadOnlyDataBinding().build()); // ok
    }
}
