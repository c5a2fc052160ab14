public boolean authenticate(HttpServletRequest request, Document users) throws XPathExpressionException {
    String name = request.getParameter("name");
    String pin = request.getParameter("pin");
    XPath xpath = XPathFactory.newInstance().newXPath();
    xpath.setXPathVariableResolver(v -> v.getLocalPart().equals("name") ? name : pin);
    String expression = "//user[@name=$name and @pin=$pin]";
    return (Boolean) xpath.evaluate(expression, users, XPathConstants.BOOLEAN);
}
