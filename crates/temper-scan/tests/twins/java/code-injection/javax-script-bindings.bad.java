import javax.script.*;
import javax.servlet.http.HttpServletRequest;

public class Calculator {
    Object compute(HttpServletRequest request) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("nashorn");
        String formula = request.getParameter("formula");
        return engine.eval("var f = function(x) { return " + formula + "; }; f(2)");
    }
}
