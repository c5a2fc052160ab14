@GetMapping("/calc")
public String calc(@RequestParam String formula, @RequestParam int x) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("JavaScript");
    engine.put("x", Double.parseDouble(formula) + x);
    Object result = engine.eval("Math.round(x)");
    return String.valueOf(result);
}
