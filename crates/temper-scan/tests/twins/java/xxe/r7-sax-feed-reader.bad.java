public class FeedServlet extends HttpServlet {
    private final SAXParserFactory factory = SAXParserFactory.newInstance();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            SAXParser parser = newParser();
            parser.parse(request.getInputStream(), new FeedHandler());
        } catch (ParserConfigurationException | SAXException e) {
            throw new ServletException(e);
        }
        response.setStatus(202);
    }

    private SAXParser newParser() throws ParserConfigurationException, SAXException {
        factory.setValidating(false);
        return factory.newSAXParser();
    }
}
