@GetMapping("/devices")
public List<Device> devices(@RequestParam(defaultValue = "true") String filter) {
    ExpressionParser parser = new SpelExpressionParser();
    Expression condition = parser.parseExpression(filter);
    return registry.all().stream()
            .filter(d -> Boolean.TRUE.equals(condition.getValue(d, Boolean.class)))
            .toList();
}
