@GetMapping("/calc")
public String calc(@RequestParam String formula, @RequestParam int x) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("JavaScript");
    engine.put("x", x);
    Object result = engine.eval("Math.round(" + formula + ")");
    return String.valueOf(result);
}
