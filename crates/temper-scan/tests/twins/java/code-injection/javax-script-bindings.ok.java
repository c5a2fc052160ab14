import javax.script.*;
import javax.servlet.http.HttpServletRequest;

public class Calculator {
    Object compute(HttpServletRequest request) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("nashorn");
        String formula = request.getParameter("formula");
        engine.put("formula", formula);
        return engine.eval("formula.length()");
    }
}
